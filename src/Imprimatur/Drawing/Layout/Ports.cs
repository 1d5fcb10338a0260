using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Layout;

/// <summary>Sizes the boxes and gives every line its place at them, so that neither lines nor labels share one.</summary>
internal static class Ports
{
    /// <summary>How far from the middle of a rhombus a line may leave it, as a part of its width.</summary>
    private const double RhombusReach = 0.40;

    public static void Place(LayeredGraph graph)
    {
        foreach (var node in graph.Nodes.Where(n => n.IsBend)) node.Width = 2;
        foreach (var box in graph.Boxes)
        {
            SizeByText(box);
            var reach = Math.Max(PlaceOut(graph.Out(box)), PlaceIn(graph.In(box)));
            box.Width = Math.Max(box.Width, 2 * reach / (box.Shape == StepShape.Choice ? RhombusReach / 0.5 : 0.94));
            box.Height = Math.Max(box.Height, Math.Max(SideHeight(graph.PortsOf(box, Side.Left)), SideHeight(graph.PortsOf(box, Side.Right)))
                + (box.Shape == StepShape.Number ? 16 : 0));
            box.LabelHeight = graph.Out(box).Select(s => s.Label.Height).DefaultIfEmpty().Max();
        }

        foreach (var layer in graph.Layers) Block(graph, layer);
        foreach (var box in graph.Boxes)
        {
            box.LeftRoom = Room(graph.PortsOf(box, Side.Left));
            box.RightRoom = Room(graph.PortsOf(box, Side.Right));
        }
    }

    private static void SizeByText(LayoutNode box)
    {
        var (text, height) = (box.Text.Width, box.Text.Height + (2 * Metrics.BoxPadY));
        switch (box.Shape)
        {
            case StepShape.Choice:
                box.Width = Math.Max(130, (text * 1.5) + 40);
                box.Height = Math.Max(64, height * 1.7);
                break;
            case StepShape.Start or StepShape.End:
                box.Width = text + (2 * Metrics.BoxPadX) + 16;
                box.Height = height;
                break;
            default:
                box.Width = Math.Max(Metrics.BoxWidth, text + (2 * Metrics.IconRoom));
                box.Height = height;
                break;
        }
    }

    /// <summary>Places the ways that leave below, each as wide as its label; answers how far they reach from the middle.</summary>
    private static double PlaceOut(List<Segment> ways)
    {
        ways.Sort((a, b) => a.To.Order.CompareTo(b.To.Order));
        var widths = ways.Select(s => Math.Max(Metrics.PortGap, s.Label.Width + Metrics.LabelGap)).ToList();
        var offsets = Spread(widths, ways.FindIndex(s => s.IsOnSpine));
        for (var i = 0; i < offsets.Count; i++) ways[i].OutOffset = offsets[i];
        return offsets.Zip(widths, (offset, width) => Math.Abs(offset) + (width / 2)).DefaultIfEmpty().Max();
    }

    private static double PlaceIn(List<Segment> ways)
    {
        ways.Sort((a, b) => a.From.Order.CompareTo(b.From.Order));
        var widths = ways.Select(_ => Metrics.PortGap).ToList();
        var offsets = Spread(widths, ways.FindIndex(s => s.IsOnSpine));
        for (var i = 0; i < offsets.Count; i++) ways[i].InOffset = offsets[i];
        return offsets.Select(Math.Abs).DefaultIfEmpty().Max() + Metrics.PortGap;
    }

    /// <summary>Sets widths side by side; the one on the spine has its middle at 0, else all of them together have.</summary>
    private static List<double> Spread(List<double> widths, int spine)
    {
        var offsets = new List<double>();
        var at = 0.0;
        foreach (var width in widths)
        {
            offsets.Add(at + (width / 2));
            at += width;
        }

        var zero = spine >= 0 ? offsets[spine] : at / 2;
        return [.. offsets.Select(o => o - zero)];
    }

    private static double SideHeight(List<SidePort> ports) => ports.Sum(p => p.Height) + 12;

    /// <summary>A line to the rails is blocked where another box of its layer stands in the way.</summary>
    private static void Block(LayeredGraph graph, List<LayoutNode> layer)
    {
        var boxes = layer.Where(n => !n.IsBend).ToList();
        foreach (var box in boxes)
        {
            foreach (var port in graph.PortsOf(box, Side.Left)) port.IsBlocked = box != boxes[0];
            foreach (var port in graph.PortsOf(box, Side.Right)) port.IsBlocked = box != boxes[^1];
        }
    }

    private static double Room(List<SidePort> ports)
    {
        if (ports.Count == 0) return 0;
        return ports.Max(p => p.Label.Width) + 14 + (ports.Count(p => p.IsBlocked) * Metrics.LabelGap);
    }
}
