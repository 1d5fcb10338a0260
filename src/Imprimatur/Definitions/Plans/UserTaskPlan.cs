using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A step that opens a work item for people.</summary>
internal sealed record UserTaskPlan : StepPlan
{
    public required PeoplePlan Candidates { get; init; }

    /// <summary>The fields that its holder may write, sorted.</summary>
    public ImmutableArray<int> Writes { get; init; } = [];

    /// <summary>The content fields that it shows; a Complete names their digest and revision where they have a value.</summary>
    public ImmutableArray<int> Shows { get; init; } = [];

    /// <summary>One work item for each element; null for a plain task.</summary>
    public ForEachPlan? ForEach { get; init; }
}
