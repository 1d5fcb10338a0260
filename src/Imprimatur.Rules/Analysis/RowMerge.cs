namespace Imprimatur.Rules.Analysis;

/// <summary>Lays the rows of two versions into one order in which both keep theirs, so that as many as can be stand for a row of each.</summary>
internal static class RowMerge
{
    /// <summary>The rows by their places in the versions; -1 for one that a version does not have.</summary>
    /// <param name="old">What each old row says; equal rows have equal numbers.</param>
    /// <param name="new">What each new row says.</param>
    public static List<(int Old, int New)> Of(int[] old, int[] @new)
    {
        var merged = new List<(int, int)>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in Kept(old, @new).Append((old.Length, @new.Length)))
        {
            while (i < a) merged.Add((i++, -1));
            while (j < b) merged.Add((-1, j++));
            if (a < old.Length) merged.Add((i++, j++));
        }

        return merged;
    }

    /// <summary>Pairs of equal rows, in the order of both: the longest run of them, where a row that stands twice is paired by its occurrence.</summary>
    private static List<(int Old, int New)> Kept(int[] old, int[] @new)
    {
        var places = new Dictionary<(int, int), int>();
        var seen = new Dictionary<int, int>();
        for (var j = 0; j < @new.Length; j++) places.Add((@new[j], Next(seen, @new[j])), j);
        seen.Clear();
        var pairs = new List<(int Old, int New)>();
        for (var i = 0; i < old.Length; i++)
        {
            if (places.TryGetValue((old[i], Next(seen, old[i])), out var j)) pairs.Add((i, j));
        }

        return Rising(pairs);
    }

    private static int Next(Dictionary<int, int> seen, int row) => seen[row] = seen.GetValueOrDefault(row) + 1;

    private static List<(int Old, int New)> Rising(List<(int Old, int New)> pairs)
    {
        var (ends, before) = (new List<int>(), new int[pairs.Count]);
        for (var p = 0; p < pairs.Count; p++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].New < pairs[p].New) low = middle + 1;
                else high = middle;
            }

            before[p] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(p);
            else ends[low] = p;
        }

        var kept = new List<(int Old, int New)>();
        for (var p = ends.Count == 0 ? -1 : ends[^1]; p >= 0; p = before[p]) kept.Add(pairs[p]);
        kept.Reverse();
        return kept;
    }
}
