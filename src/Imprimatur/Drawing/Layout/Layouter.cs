using System.Collections.Immutable;
using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Layout;

/// <summary>Gives everything in a chart its place: layers, order, distances, heights, rails, lines. The same chart always gives the same picture.</summary>
internal static class Layouter
{
    public static Picture Place(Chart chart)
    {
        var graph = LayerMaker.Make(chart);
        Ordering.Arrange(graph);
        Ports.Place(graph);
        Coordinates.Place(graph);
        var bottom = Rows.Place(graph);
        Lanes.Place(graph);
        var departures = graph.Ports.Where(p => !p.IsArrival).Select(p => Routes.Of(p, graph.RailsOf(p)));
        var routes = graph.Links.Select(Routes.Of).Concat(departures).Concat(graph.Rails.SelectMany(Routes.Of));
        return new Picture
        {
            Boxes = [.. graph.Boxes.Select(b => new PictureBox(b.Step, b.Left, b.Y, b.Width, b.Height, b.Text))],
            Routes = [.. routes],
            Labels = [.. Labels(graph, chart)],
            Dots = [.. Dots(graph)],
            Needs = [.. graph.Ports.Where(p => p is { IsArrival: false, Style: RouteStyle.Unmet }).Select(p => new Spot(p.BoxX, p.Y))],
            Left = Math.Min(graph.Nodes.Min(n => n.SlotLeft), graph.Rails.Select(r => r.X).DefaultIfEmpty(0).Min()),
            Right = Math.Max(graph.Nodes.Max(n => n.SlotRight), graph.Rails.Select(r => r.X).DefaultIfEmpty(0).Max()),
            Bottom = bottom,
        };
    }

    private static IEnumerable<PictureLabel> Labels(LayeredGraph graph, Chart chart)
    {
        foreach (var link in graph.Links)
        {
            var first = link.Segments[0];
            if (first.Label.Height == 0) continue;
            var (x, y) = (first.OutX - (first.Label.Width / 2), first.From.Bottom + 5);
            yield return new PictureLabel(x, y, first.Label, RouteStyle.Forward, chart.Ways[link.Way].Approves, link.Way);
        }

        foreach (var port in graph.Ports.Where(p => p is { IsArrival: false, Label.Height: > 0 }))
        {
            var edge = port.Side == Side.Left ? port.Node.Left : port.Node.Right;
            var x = port.Side == Side.Left ? edge - port.Label.Width - 5 : edge + 8;
            yield return new PictureLabel(x, port.Y - port.Label.Height - 2, port.Label, port.Style, chart.Ways[port.Way].Approves, port.Way);
        }
    }

    private static ImmutableArray<PictureDot> Dots(LayeredGraph graph) =>
        [.. graph.Rails.SelectMany(r => r.Ports.Where(p => !p.IsArrival).Select(p => new PictureDot(r.X, p.RunY, r.Style))).Distinct()];
}
