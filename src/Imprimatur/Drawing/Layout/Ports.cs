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
            var reach = Math.Max(PlaceOut(box), PlaceIn(box));
            box.Width = Math.Max(box.Width, 2 * reach / (box.Shape == StepShape.Choice ? RhombusReach / 0.5 : 0.94));
            box.Height = Math.Max(box.Height, Math.Max(SideHeight(box.LeftPorts), SideHeight(box.RightPorts)) + (box.Shape == StepShape.Number ? 16 : 0));
            box.LabelHeight = box.Out.Select(s => s.Label.Height).DefaultIfEmpty().Max();
        }

        foreach (var layer in graph.Layers) Block(layer);
        foreach (var box in graph.Boxes)
        {
            box.LeftRoom = Room(box.LeftPorts);
            box.RightRoom = Room(box.RightPorts);
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
    private static double PlaceOut(LayoutNode box)
    {
        box.Out.Sort((a, b) => a.To.Order.CompareTo(b.To.Order));
        var widths = box.Out.Select(s => Math.Max(Metrics.PortGap, s.Label.Width + Metrics.LabelGap)).ToList();
        var offsets = Spread(widths, box.Out.FindIndex(s => s.IsOnSpine));
        for (var i = 0; i < offsets.Count; i++) box.Out[i].OutOffset = offsets[i];
        return offsets.Zip(widths, (offset, width) => Math.Abs(offset) + (width / 2)).DefaultIfEmpty().Max();
    }

    private static double PlaceIn(LayoutNode box)
    {
        box.In.Sort((a, b) => a.From.Order.CompareTo(b.From.Order));
        var widths = box.In.Select(_ => Metrics.PortGap).ToList();
        var offsets = Spread(widths, box.In.FindIndex(s => s.IsOnSpine));
        for (var i = 0; i < offsets.Count; i++) box.In[i].InOffset = offsets[i];
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
    private static void Block(List<LayoutNode> layer)
    {
        var boxes = layer.Where(n => !n.IsBend).ToList();
        foreach (var box in boxes)
        {
            foreach (var port in box.LeftPorts) port.IsBlocked = box != boxes[0];
            foreach (var port in box.RightPorts) port.IsBlocked = box != boxes[^1];
        }
    }

    private static double Room(List<SidePort> ports)
    {
        if (ports.Count == 0) return 0;
        return ports.Max(p => p.Label.Width) + 14 + (ports.Count(p => p.IsBlocked) * Metrics.LabelGap);
    }
}
