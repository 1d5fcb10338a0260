using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A step that takes the next serial of a series.</summary>
internal sealed record NumberPlan : StepPlan
{
    /// <summary>The parts of the series' text.</summary>
    public required ImmutableArray<SeriesPart> Series { get; init; }

    /// <summary>The field that takes the number.</summary>
    public required int Into { get; init; }
}
