namespace Imprimatur.Drawing.Layout;

/// <summary>A line along the side of the picture that gathers all ways of one kind to one step.</summary>
internal sealed class Rail
{
    public required LayoutNode Target { get; init; }

    public required Side Side { get; init; }

    public required RouteStyle Style { get; init; }

    public List<SidePort> Ports { get; } = [];

    public int Lane { get; set; }

    public double X { get; set; }

    public double Top => Ports.Min(p => p.RunY);

    public double Bottom => Ports.Max(p => p.RunY);
}
