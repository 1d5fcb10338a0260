using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A step that evaluates a decision and writes its outputs.</summary>
internal sealed record RuleTaskPlan : StepPlan
{
    /// <summary>The decision's id.</summary>
    public required string Decision { get; init; }

    /// <summary>The pinned version, or null when it follows dates.</summary>
    public int? PinnedVersion { get; init; }

    /// <summary>The decision's inputs: field ordinals by input name.</summary>
    public required ImmutableSortedDictionary<string, int> Inputs { get; init; }

    /// <summary>The decision's outputs: field ordinals by output name; <c>outcome</c>, which chooses a way, is not among them.</summary>
    public required ImmutableSortedDictionary<string, int> Outputs { get; init; }

    /// <summary>Whether the output <c>outcome</c> chooses the way.</summary>
    public bool ChoosesOutcome { get; init; }
}
