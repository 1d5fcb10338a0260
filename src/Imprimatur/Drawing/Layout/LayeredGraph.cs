namespace Imprimatur.Drawing.Layout;

/// <summary>A chart in layers: boxes and bends, the pieces of the ways between them, and the rails beside them.</summary>
internal sealed class LayeredGraph(IReadOnlyList<List<LayoutNode>> layers, IReadOnlyList<LayoutNode> boxes)
{
    private readonly Dictionary<LayoutNode, List<Segment>> _in = [];
    private readonly Dictionary<LayoutNode, List<Segment>> _out = [];
    private readonly Dictionary<(LayoutNode, Side), List<SidePort>> _ports = [];
    private readonly Dictionary<SidePort, List<Rail>> _railsOf = [];

    public IReadOnlyList<List<LayoutNode>> Layers => layers;

    /// <summary>The boxes by the steps' indices.</summary>
    public IReadOnlyList<LayoutNode> Boxes => boxes;

    public List<ForwardLink> Links { get; } = [];

    public List<Rail> Rails { get; } = [];

    public IEnumerable<LayoutNode> Nodes => layers.SelectMany(l => l);

    public IEnumerable<SidePort> Ports => boxes.SelectMany(b => PortsOf(b, Side.Left).Concat(PortsOf(b, Side.Right)));

    /// <summary>The pieces that arrive from above.</summary>
    public List<Segment> In(LayoutNode node) => ListOf(_in, node);

    /// <summary>The pieces that leave below.</summary>
    public List<Segment> Out(LayoutNode node) => ListOf(_out, node);

    public List<SidePort> PortsOf(LayoutNode box, Side side) => ListOf(_ports, (box, side));

    /// <summary>The rails to which a port leads; for an arrival the one that it comes from.</summary>
    public List<Rail> RailsOf(SidePort port) => ListOf(_railsOf, port);

    public void Add(Segment segment)
    {
        Out(segment.From).Add(segment);
        In(segment.To).Add(segment);
    }

    public void Tie(SidePort port, Rail rail)
    {
        rail.Ports.Add(port);
        RailsOf(port).Add(rail);
    }

    private static List<TItem> ListOf<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
