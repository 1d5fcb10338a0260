namespace Imprimatur.Drawing.Layout;

/// <summary>A chart in layers: boxes and bends, the pieces of the ways between them, and the rails beside them.</summary>
internal sealed class LayeredGraph
{
    public required IReadOnlyList<List<LayoutNode>> Layers { get; init; }

    /// <summary>The boxes by the steps' indices.</summary>
    public required IReadOnlyList<LayoutNode> Boxes { get; init; }

    public required IReadOnlyList<ForwardLink> Links { get; init; }

    public required IReadOnlyList<Rail> Rails { get; init; }

    public IEnumerable<LayoutNode> Nodes => Layers.SelectMany(l => l);

    public IEnumerable<SidePort> Ports => Boxes.SelectMany(b => b.LeftPorts.Concat(b.RightPorts));
}
