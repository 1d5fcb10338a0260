namespace Imprimatur.Drawing.Layout;

/// <summary>Gives the lines that run across a channel tracks of their own: none on another, and none whose end would cover another's beginning.</summary>
internal static class Tracks
{
    private const double Near = 9;

    /// <summary>Above this each line simply takes the next track: the search below costs the cube of the lines.</summary>
    private const int MostSearched = 200;

    /// <summary>The number of tracks that the lines take.</summary>
    public static int Assign(List<Crossing> lines)
    {
        if (lines.Count > MostSearched) return Number(lines);
        var rest = lines.OrderByDescending(l => l.IsRightward).ThenBy(l => l.IsRightward ? -l.FromX : l.FromX).ThenBy(l => l.ToX).ToList();
        var placed = new List<Crossing>();
        while (rest.Count > 0)
        {
            var line = rest.Find(l => !rest.Exists(other => other != l && MustBeAbove(other, l))) ?? rest[0];
            rest.Remove(line);
            line.Track = placed.Where(p => MustBeAbove(p, line)).Select(p => p.Track + 1).DefaultIfEmpty().Max();
            while (placed.Exists(p => p.Track == line.Track && Overlap(p, line))) line.Track++;
            placed.Add(line);
        }

        return lines.Select(l => l.Track + 1).DefaultIfEmpty().Max();
    }

    private static int Number(List<Crossing> lines)
    {
        for (var i = 0; i < lines.Count; i++) lines[i].Track = i;
        return lines.Count;
    }

    /// <summary>A line that comes down where another goes on down must turn before it.</summary>
    private static bool MustBeAbove(Crossing upper, Crossing lower) =>
        upper.Above is { } from && lower.Below is { } to && Math.Abs(from - to) < Near;

    private static bool Overlap(Crossing a, Crossing b) => a.Left < b.Right + Near && b.Left < a.Right + Near;
}
