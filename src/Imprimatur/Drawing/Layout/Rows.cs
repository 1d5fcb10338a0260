namespace Imprimatur.Drawing.Layout;

/// <summary>Gives every layer its height, and every line that runs between two layers or to a rail its own track.</summary>
internal sealed class Rows
{
    private readonly LayeredGraph _graph;
    private readonly double _left;
    private readonly double _right;
    private double _y;

    private Rows(LayeredGraph graph)
    {
        _graph = graph;
        _left = graph.Nodes.Min(n => n.SlotLeft);
        _right = graph.Nodes.Max(n => n.SlotRight);
    }

    /// <summary>Answers the height of the whole.</summary>
    public static double Place(LayeredGraph graph)
    {
        var rows = new Rows(graph);
        for (var layer = 0; layer < graph.Layers.Count; layer++)
        {
            rows.Channel(layer);
            rows.Row(graph.Layers[layer]);
        }

        rows.Channel(graph.Layers.Count);
        return rows._y;
    }

    private void Row(List<LayoutNode> layer)
    {
        var height = layer.Max(n => n.Height);
        foreach (var node in layer)
        {
            if (node.IsBend) node.Height = height;
            node.Y = _y + ((height - node.Height) / 2);
            PlacePorts(node, Side.Left, _graph.PortsOf(node, Side.Left));
            PlacePorts(node, Side.Right, _graph.PortsOf(node, Side.Right));
        }

        _y += height + layer.Max(n => n.LabelHeight > 0 ? n.LabelHeight + 8 : 0);
    }

    private static void PlacePorts(LayoutNode node, Side side, List<SidePort> ports)
    {
        var y = node.Y + ((node.Height - ports.Sum(p => p.Height)) / 2);
        foreach (var port in ports)
        {
            port.Y = port.IsArrival ? y + (port.Height / 2) : y + port.Height - 3;
            if (!port.IsBlocked) port.RunY = port.Y;
            port.BoxX = Outline.SideAt(node, side, port.Y);
            y += port.Height;
        }
    }

    /// <summary>The channel above a layer.</summary>
    private void Channel(int layer)
    {
        var lines = new List<Crossing>();
        if (layer > 0)
        {
            lines.AddRange(_graph.Layers[layer - 1].SelectMany(_graph.Out).Where(s => Math.Abs(s.OutX - s.InX) > 1).Select(Across));
            lines.AddRange(Turns(layer - 1, isArrival: false));
        }

        if (layer < _graph.Layers.Count) lines.AddRange(Turns(layer, isArrival: true));
        var count = Tracks.Assign(lines);
        var top = _y + Metrics.ChannelTop;
        foreach (var line in lines) line.Settle(top + (line.Track * Metrics.TrackGap));
        _y = top + (Math.Max(0, count - 1) * Metrics.TrackGap) + (layer == _graph.Layers.Count ? 0 : Metrics.ArrowRoom);
    }

    private static Crossing Across(Segment segment) => new()
    {
        FromX = segment.OutX,
        ToX = segment.InX,
        Above = segment.OutX,
        Below = segment.InX,
        Settle = y => segment.TrackY = y,
    };

    /// <summary>The lines between a layer's boxes and the rails that can't go straight.</summary>
    private IEnumerable<Crossing> Turns(int layer, bool isArrival)
    {
        foreach (var node in _graph.Layers[layer])
        {
            foreach (var side in new[] { Side.Left, Side.Right })
            {
                var blocked = _graph.PortsOf(node, side).Where(p => p.IsBlocked).ToList();
                for (var i = 0; i < blocked.Count; i++)
                {
                    var port = blocked[i];
                    if (port.IsArrival != isArrival) continue;
                    var depth = (i + 0.5) * Metrics.LabelGap;
                    port.TurnX = side == Side.Left ? node.SlotLeft + depth : node.SlotRight - depth;
                    yield return Turn(port);
                }
            }
        }
    }

    private Crossing Turn(SidePort port)
    {
        var rail = port.Side == Side.Left ? _left - 1 : _right + 1;
        return new Crossing
        {
            FromX = port.IsArrival ? rail : port.TurnX,
            ToX = port.IsArrival ? port.TurnX : rail,
            Above = port.IsArrival ? null : port.TurnX,
            Below = port.IsArrival ? port.TurnX : null,
            Settle = y => port.RunY = y,
        };
    }
}
