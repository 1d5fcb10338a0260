using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Loading;

/// <summary>All that was read of a catalog's files.</summary>
internal sealed record Loaded
{
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public required ImmutableArray<string> Files { get; init; }

    public ImmutableArray<WorkflowPlan> Workflows { get; init; } = [];

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    public ImmutableSortedDictionary<string, HandlerPlan> Handlers { get; init; } = ImmutableSortedDictionary<string, HandlerPlan>.Empty;

    public BusinessCalendar? Calendar { get; init; }

    /// <summary>The definition of the first file.</summary>
    public (string Id, int Version)? First { get; init; }

    /// <summary>A line for each file with the hash of its content, sorted.</summary>
    public ImmutableArray<string> ContentLines { get; init; } = [];
}
