namespace Imprimatur.Drawing.Layout;

/// <summary>A piece of a way from one layer to the next.</summary>
internal sealed class Segment
{
    public required LayoutNode From { get; init; }

    public required LayoutNode To { get; init; }

    /// <summary>The way's label when this is its first piece.</summary>
    public required PlacedText Label { get; init; }

    public bool IsOnSpine { get; init; }

    /// <summary>Where it leaves, from the middle of its first end.</summary>
    public double OutOffset { get; set; }

    /// <summary>Where it arrives, from the middle of its second end.</summary>
    public double InOffset { get; set; }

    /// <summary>The height at which it runs across.</summary>
    public double TrackY { get; set; }

    public double OutX => From.X + OutOffset;

    public double InX => To.X + InOffset;
}
