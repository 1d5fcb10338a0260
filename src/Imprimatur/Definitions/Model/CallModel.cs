using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>A called workflow, expanded in the same instance.</summary>
internal sealed record CallModel : StepModel
{
    public required Name Workflow { get; init; }

    public int? Version { get; init; }

    /// <summary>The called workflow's field, and the caller's.</summary>
    public ImmutableArray<(Name Theirs, Name Ours)> Passes { get; init; } = [];

    /// <summary>What it calls, spelt out; null where that can't be, which is reported.</summary>
    public CalledModel? Inside { get; init; }
}
