using System.Collections.Immutable;
using Imprimatur.Drawing.Texts;

namespace Imprimatur.Drawing.Charts;

/// <summary>What a picture shows, before anything has a place. Immutable.</summary>
internal sealed record Chart
{
    public required DrawingWords Words { get; init; }

    public required string Title { get; init; }

    /// <summary>What stands under the title: id, version, dates, the legal basis.</summary>
    public required ImmutableArray<string> Subtitles { get; init; }

    /// <summary>The steps; after them the places where the branches of blocks come together, and last the start.</summary>
    public required ImmutableArray<ChartStep> Steps { get; init; }

    public required ImmutableArray<ChartWay> Ways { get; init; }

    /// <summary>What has no place on the lines: acts that are possible any time, clocks over several steps.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    public int Start => Steps.Length - 1;
}
