using System.Collections.Immutable;

namespace Imprimatur.Drawing.Layout;

/// <summary>Turns placed ways into lines with corners.</summary>
internal static class Routes
{
    public static PictureRoute Of(ForwardLink link)
    {
        var points = new List<Spot>();
        foreach (var segment in link.Segments)
        {
            points.Add(new Spot(segment.OutX, Outline.BottomAt(segment.From, segment.OutX)));
            if (Math.Abs(segment.OutX - segment.InX) > 1)
            {
                points.Add(new Spot(segment.OutX, segment.TrackY));
                points.Add(new Spot(segment.InX, segment.TrackY));
            }

            points.Add(new Spot(segment.InX, Outline.TopAt(segment.To, segment.InX)));
        }

        return new PictureRoute(Straighten(points), RouteStyle.Forward, true, link.Way, [link.Segments[^1].To.Step]);
    }

    /// <summary>From a box to the outermost of its rails.</summary>
    public static PictureRoute Of(SidePort port, List<Rail> rails)
    {
        var end = port.Side == Side.Left ? rails.Min(r => r.X) : rails.Max(r => r.X);
        return new PictureRoute(Straighten(ToRail(port, end)), port.Style, false, port.Way, [.. rails.Select(r => r.Target.Step)]);
    }

    /// <summary>From each end of a rail to its step.</summary>
    public static IEnumerable<PictureRoute> Of(Rail rail)
    {
        var arrival = rail.Ports.Find(p => p.IsArrival)!;
        var hasArrow = true;
        foreach (var end in new[] { rail.Bottom, rail.Top })
        {
            if (Math.Abs(end - arrival.RunY) < 0.5) continue;
            var tail = hasArrow ? Enumerable.Reverse(ToRail(arrival, rail.X)) : [new Spot(rail.X, arrival.RunY)];
            yield return new PictureRoute(Straighten([new Spot(rail.X, end), .. tail]), rail.Style, hasArrow, -1, [rail.Target.Step]);
            hasArrow = false;
        }
    }

    private static List<Spot> ToRail(SidePort port, double railX) => port.IsBlocked
        ? [new Spot(port.BoxX, port.Y), new Spot(port.TurnX, port.Y), new Spot(port.TurnX, port.RunY), new Spot(railX, port.RunY)]
        : [new Spot(port.BoxX, port.Y), new Spot(railX, port.Y)];

    /// <summary>Leaves out points that lie on a straight line between their neighbours.</summary>
    private static ImmutableArray<Spot> Straighten(IReadOnlyList<Spot> points)
    {
        var kept = new List<Spot>();
        foreach (var point in points)
        {
            if (kept.Count > 0 && Same(kept[^1].X, point.X) && Same(kept[^1].Y, point.Y)) continue;
            if (kept.Count > 1 && IsBetween(kept[^2], kept[^1], point)) kept[^1] = point;
            else kept.Add(point);
        }

        return [.. kept];
    }

    private static bool IsBetween(Spot a, Spot b, Spot c) => (Same(a.X, b.X) && Same(b.X, c.X)) || (Same(a.Y, b.Y) && Same(b.Y, c.Y));

    private static bool Same(double a, double b) => Math.Abs(a - b) < 0.01;
}
