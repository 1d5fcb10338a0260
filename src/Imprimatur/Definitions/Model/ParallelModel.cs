using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>A block of branches that run side by side.</summary>
internal sealed record ParallelModel : StepModel
{
    public ImmutableArray<BranchModel> Branches { get; init; } = [];

    /// <summary>How many of the entered branches must join: null for all.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Where <c>completion</c> stands.</summary>
    public SourcePosition CompletionAt { get; init; }
}
