namespace Imprimatur.Drawing.Layout;

/// <summary>Puts the rails beside the picture: short ones inside, and two on one lane where they don't meet.</summary>
internal static class Lanes
{
    private const double Apart = 16;

    public static void Place(LayeredGraph graph)
    {
        var (left, right) = (graph.Nodes.Min(n => n.SlotLeft), graph.Nodes.Max(n => n.SlotRight));
        foreach (var side in graph.Rails.GroupBy(r => r.Side))
        {
            var placed = new List<Rail>();
            foreach (var rail in side.OrderBy(r => r.Bottom - r.Top).ThenBy(r => r.Target.Step))
            {
                while (placed.Exists(p => p.Lane == rail.Lane && p.Top < rail.Bottom + Apart && rail.Top < p.Bottom + Apart)) rail.Lane++;
                rail.X = side.Key == Side.Left ? left - (Metrics.RailGap * (rail.Lane + 0.8)) : right + (Metrics.RailGap * (rail.Lane + 0.8));
                placed.Add(rail);
            }
        }
    }
}
