namespace Imprimatur.Drawing.Layout;

/// <summary>Orders the places of each layer so that few ways cross: barycentres, swept down and up; the spine always stands first.</summary>
internal static class Ordering
{
    private const int Sweeps = 12;

    public static void Arrange(LayeredGraph graph)
    {
        foreach (var layer in graph.Layers) Number(layer);
        var best = Snapshot(graph);
        var least = Crossings(graph);
        for (var sweep = 0; sweep < Sweeps && least > 0; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (var layer in isDown ? graph.Layers : graph.Layers.Reverse()) Sort(graph, layer, isDown);
            var count = Crossings(graph);
            if (count >= least) continue;
            least = count;
            best = Snapshot(graph);
        }

        foreach (var (node, order) in best) node.Order = order;
        foreach (var layer in graph.Layers) layer.Sort((a, b) => a.Order.CompareTo(b.Order));
    }

    private static List<(LayoutNode Node, int Order)> Snapshot(LayeredGraph graph) => [.. graph.Nodes.Select(n => (n, n.Order))];

    private static void Number(List<LayoutNode> layer)
    {
        for (var i = 0; i < layer.Count; i++) layer[i].Order = i;
    }

    private static void Sort(LayeredGraph graph, List<LayoutNode> layer, bool byUpper)
    {
        var sorted = layer.OrderByDescending(n => n.IsOnSpine).ThenBy(n => Barycentre(graph, n, byUpper)).ThenBy(n => n.Order).ToList();
        layer.Clear();
        layer.AddRange(sorted);
        Number(layer);
    }

    private static double Barycentre(LayeredGraph graph, LayoutNode node, bool byUpper)
    {
        var neighbours = byUpper ? graph.In(node).Select(s => s.From) : graph.Out(node).Select(s => s.To);
        return neighbours.Select(n => (double)n.Order).DefaultIfEmpty(node.Order).Average();
    }

    private static long Crossings(LayeredGraph graph) => graph.Layers.Sum(l => Crossings(graph, l));

    /// <summary>Counts inversions between a layer and the next with a tree of sums.</summary>
    private static long Crossings(LayeredGraph graph, List<LayoutNode> layer)
    {
        var ends = layer.OrderBy(n => n.Order).SelectMany(n => graph.Out(n).Select(s => s.To.Order).Order()).ToList();
        if (ends.Count < 2) return 0;
        var sums = new int[ends.Max() + 2];
        var crossings = 0L;
        for (var i = 0; i < ends.Count; i++)
        {
            crossings += i;
            for (var k = ends[i] + 1; k > 0; k -= k & -k) crossings -= sums[k];
            for (var k = ends[i] + 1; k < sums.Length; k += k & -k) sums[k]++;
        }

        return crossings;
    }
}
