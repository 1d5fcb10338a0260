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
            var placed = new List<(int Lane, double Top, double Bottom)>();
            foreach (var rail in side.OrderBy(r => r.Bottom - r.Top).ThenBy(r => r.Target.Step))
            {
                var (top, bottom) = (rail.Top - Apart, rail.Bottom + Apart);
                while (placed.Exists(p => p.Lane == rail.Lane && p.Top < bottom && top < p.Bottom)) rail.Lane++;
                placed.Add((rail.Lane, top + Apart, bottom - Apart));
                rail.X = side.Key == Side.Left ? left - (Metrics.RailGap * (rail.Lane + 0.8)) : right + (Metrics.RailGap * (rail.Lane + 0.8));
            }
        }
    }
}
