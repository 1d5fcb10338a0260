using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A step that asks a handler outside and waits for its answer.</summary>
internal sealed record ServiceTaskPlan : StepPlan
{
    public required string Handler { get; init; }

    public ImmutableSortedDictionary<string, ValueSource> With { get; init; } = ImmutableSortedDictionary<string, ValueSource>.Empty;

    /// <summary>The fields that the answer may write, sorted.</summary>
    public ImmutableArray<int> Writes { get; init; } = [];
}
