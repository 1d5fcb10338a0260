using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Definitions.Binding;

/// <summary>What stands beside a definition in the same catalog.</summary>
/// <param name="Decisions">The decisions, all versions.</param>
/// <param name="Handlers">The declared handlers.</param>
/// <param name="BrokenDecisions">Ids of decisions whose files have errors of their own.</param>
internal sealed record Surroundings(
    ImmutableArray<Decision> Decisions,
    ImmutableSortedDictionary<string,
    HandlerPlan> Handlers,
    ImmutableHashSet<string> BrokenDecisions)
{
    public static readonly Surroundings None = new([], ImmutableSortedDictionary<string, HandlerPlan>.Empty, []);

    /// <summary>The versions of a decision that a step can meet.</summary>
    public IEnumerable<Decision> VersionsOf(string id, int? pinned) => Decisions.Where(d => d.Id == id && (pinned is null || d.Version == pinned));
}
