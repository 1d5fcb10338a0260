using System.Collections.Immutable;
using Imprimatur.Machine.Commands;

namespace Imprimatur.History.Replay;

/// <summary>A command as its record holds it, with all that the machine was told beside the catalog.</summary>
/// <param name="Command">The command.</param>
/// <param name="At">The moment.</param>
/// <param name="CatalogHash">The catalog in force.</param>
/// <param name="CatalogEpoch">Its epoch.</param>
/// <param name="Grants">The serials granted.</param>
/// <param name="Behalf">The one for whom the actor acted, as he was looked up, or null.</param>
/// <param name="People">The receivers named, as they were looked up.</param>
/// <param name="UnitCodes">The codes of units.</param>
internal sealed record PlayedCommand(
    Command Command,
    DateTimeOffset At,
    string CatalogHash,
    long CatalogEpoch,
    ImmutableSortedDictionary<string, long> Grants,
    Actor? Behalf,
    ImmutableSortedDictionary<string, Actor> People,
    ImmutableSortedDictionary<string, string> UnitCodes);
