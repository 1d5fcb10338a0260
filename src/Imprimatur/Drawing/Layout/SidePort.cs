namespace Imprimatur.Drawing.Layout;

/// <summary>A place at the side of a box where a line to a rail leaves, or one from a rail arrives.</summary>
internal sealed class SidePort
{
    public required LayoutNode Node { get; init; }

    public required Side Side { get; init; }

    public required RouteStyle Style { get; init; }

    /// <summary>The index of the way in the chart, or -1 for an arrival.</summary>
    public int Way { get; init; } = -1;

    public PlacedText Label { get; init; } = PlacedText.None;

    public bool IsArrival => Way < 0;

    public double Y { get; set; }

    /// <summary>Whether a box stands between it and the rails: then it takes the channel below (arrivals: above).</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Where a blocked line goes up or down.</summary>
    public double TurnX { get; set; }

    /// <summary>The height at which it runs to the rails.</summary>
    public double RunY { get; set; }

    public double BoxX { get; set; }

    public double Height => IsArrival ? Metrics.EntryHeight : Math.Max(26, Label.Height + 10);
}
