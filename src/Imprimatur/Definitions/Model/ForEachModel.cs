using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>One work item for each element of a list.</summary>
internal sealed record ForEachModel
{
    public required Name List { get; init; }

    public required Name As { get; init; }

    /// <summary>Where <c>"order": "sequential"</c> stands.</summary>
    public Name? Sequential { get; init; }

    public ImmutableArray<WayModel> Answers { get; init; } = [];

    public Name? Collects { get; init; }

    public ImmutableArray<CompletionLineModel> Completion { get; init; } = [];

    /// <summary>Where <c>completion</c> stands, or the step when it is not there.</summary>
    public required Name CompletionAt { get; init; }

    /// <summary>Where <c>"waitForAll": true</c> stands.</summary>
    public Name? WaitForAll { get; init; }

    /// <summary>Where <c>weights</c> stands.</summary>
    public Name? WeightsAt { get; init; }

    public ImmutableSortedDictionary<string, decimal>? Weights { get; init; }
}
