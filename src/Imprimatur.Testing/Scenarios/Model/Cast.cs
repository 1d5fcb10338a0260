using System.Collections.Immutable;
using Imprimatur.Engine;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>Who plays: actors, standing delegations, codes of units.</summary>
/// <param name="Actors">The actors by id.</param>
/// <param name="Delegations">The standing delegations, each with the person who may act by it.</param>
/// <param name="UnitCodes">The codes that units put into numbers.</param>
internal sealed record Cast(
    ImmutableSortedDictionary<string, Actor> Actors,
    ImmutableArray<(string To, StandingDelegation Delegation)> Delegations,
    ImmutableSortedDictionary<string, string> UnitCodes)
{
    public static readonly Cast Empty = new(ImmutableSortedDictionary<string, Actor>.Empty, [], ImmutableSortedDictionary<string, string>.Empty);
}
