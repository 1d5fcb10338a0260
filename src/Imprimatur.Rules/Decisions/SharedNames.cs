using System.Collections.Immutable;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>What the decisions of one file share.</summary>
/// <param name="Constants">The constants by name.</param>
/// <param name="ConstantTypes">Their types, each that of its one value.</param>
/// <param name="Conditions">The named conditions in their order, unread.</param>
internal sealed record SharedNames(ImmutableDictionary<string, Value> Constants, ImmutableDictionary<string, FeelType> ConstantTypes,
    ImmutableArray<JsonProperty> Conditions)
{
    /// <summary>Nothing.</summary>
    public static readonly SharedNames None = new(ImmutableDictionary<string, Value>.Empty, ImmutableDictionary<string, FeelType>.Empty, []);
}
