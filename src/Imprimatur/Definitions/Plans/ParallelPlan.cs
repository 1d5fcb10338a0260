using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A block of branches that run side by side; its one way is <c>then</c>.</summary>
internal sealed record ParallelPlan : StepPlan
{
    public required ImmutableArray<BranchPlan> Branches { get; init; }

    /// <summary>How many of the entered branches must join; 0 for all. When all entered have joined it ends in any case.</summary>
    public int AtLeast { get; init; }
}
