namespace Imprimatur.Rules.Diagnostics;

/// <summary>Finds the name that was probably meant, by edit distance with transpositions.</summary>
public static class NearestName
{
    private const int LongestName = 64;
    private const int MostCandidates = 2_000;

    /// <summary>The candidate that is near enough to <paramref name="name"/> to be meant, or null.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName) return null;
        var best = default(string);
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (candidate.Length > LongestName || candidate == name || Math.Abs(candidate.Length - name.Length) >= least) continue;
            var distance = candidate.Equals(name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance >= least) continue;
            least = distance;
            best = candidate;
        }

        return best;
    }

    /// <summary>The help for a name that nobody knows: the nearest one, and what there is.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The names that would do.</param>
    /// <param name="available">The word before the list, for example <c>available</c> or <c>declared</c>.</param>
    public static string? Help(string name, IReadOnlyCollection<string> candidates, string available = "available")
    {
        if (candidates.Count == 0) return null;
        var list = $"{available}: {UserText.List(candidates)}";
        return Find(name, candidates) is { } nearest ? $"did you mean {UserText.Quote(nearest)}? {list}" : list;
    }

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
