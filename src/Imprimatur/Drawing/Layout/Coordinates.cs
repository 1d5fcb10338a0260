namespace Imprimatur.Drawing.Layout;

/// <summary>Gives every place its distance from the spine: as near as can be to what it is tied to, without two slots touching.</summary>
internal static class Coordinates
{
    private const int Sweeps = 9;

    public static void Place(LayeredGraph graph)
    {
        foreach (var layer in graph.Layers) Pack(layer);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (var layer in isDown ? graph.Layers : graph.Layers.Reverse()) Align(graph, layer, isDown);
        }
    }

    private static void Pack(List<LayoutNode> layer)
    {
        for (var i = 0; i < layer.Count; i++) layer[i].X = layer[i].IsOnSpine || i == 0 ? 0 : layer[i - 1].X + Distance(layer[i - 1], layer[i]);
    }

    private static double Distance(LayoutNode left, LayoutNode right) =>
        (left.Width / 2) + left.RightRoom + Metrics.SlotGap + right.LeftRoom + (right.Width / 2);

    /// <summary>
    /// Least squares under the order and the distances (pool adjacent violators): places that want to overlap share the mean of what they want.
    /// </summary>
    private static void Align(LayeredGraph graph, List<LayoutNode> layer, bool byUpper)
    {
        var pools = new List<(double Sum, double Weight, int Count)>();
        var shifts = new double[layer.Count];
        for (var i = 0; i < layer.Count; i++)
        {
            if (i > 0) shifts[i] = shifts[i - 1] + Distance(layer[i - 1], layer[i]);
            var (wish, weight) = Wish(graph, layer[i], byUpper);
            pools.Add(((wish - shifts[i]) * weight, weight, 1));
            while (pools.Count > 1 && Mean(pools[^2]) > Mean(pools[^1]))
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Weight + pools[^1].Weight, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        var at = 0;
        foreach (var pool in pools)
        {
            // Nothing stands left of the spine: its side is free for the ways back.
            for (var i = 0; i < pool.Count; i++, at++) layer[at].X = shifts[at] + Math.Max(0, Mean(pool));
        }

        if (layer.Count > 0 && layer[0].IsOnSpine) KeepSpine(layer);
    }

    private static void KeepSpine(List<LayoutNode> layer)
    {
        layer[0].X = 0;
        for (var i = 1; i < layer.Count; i++) layer[i].X = Math.Max(layer[i].X, layer[i - 1].X + Distance(layer[i - 1], layer[i]));
    }

    private static double Mean((double Sum, double Weight, int Count) pool) => pool.Sum / pool.Weight;

    private static (double Wish, double Weight) Wish(LayeredGraph graph, LayoutNode node, bool byUpper)
    {
        if (node.IsOnSpine) return (0, 1e6);
        var ties = byUpper ? graph.In(node) : graph.Out(node);
        if (ties.Count == 0) return (node.X, 0.1);
        var wish = ties.Average(s => byUpper ? s.OutX - s.InOffset : s.InX - s.OutOffset);
        return (wish, node.IsBend ? 4 : 1);
    }
}
