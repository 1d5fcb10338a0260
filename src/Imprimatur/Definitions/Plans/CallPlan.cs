namespace Imprimatur.Definitions.Plans;

/// <summary>A called workflow, expanded into a graph of this instance; its ways are named by the results of the called workflow's ends.</summary>
internal sealed record CallPlan : StepPlan
{
    /// <summary>The ordinal of the called workflow's graph.</summary>
    public required int Called { get; init; }

    /// <summary>The called workflow's id and version.</summary>
    public required string Workflow { get; init; }

    public required int Version { get; init; }
}
