namespace Imprimatur.Rules.Indexing;

/// <summary>Takes columns of few classes together, so that fewer sets must be met when a decision is made.</summary>
internal static class ColumnGroups
{
    private const int LeastClasses = 1_024;
    private const int MostClasses = 4_096;
    private const long MostBytes = 4L << 20;

    /// <summary>Puts each column into a group.</summary>
    /// <param name="classes">The number of classes of each column.</param>
    /// <param name="rows">The number of rows of the table: a larger one is worth larger groups, up to what a processor keeps near.</param>
    /// <returns>The columns of each group.</returns>
    public static List<List<int>> Of(IReadOnlyList<int> classes, int rows)
    {
        var most = Math.Min(Math.Clamp(rows, LeastClasses, MostClasses), MostBytes / (BlockPool.CountFor(rows) * BlockPool.Words * sizeof(ulong)));
        var (groups, sizes) = (new List<List<int>>(), new List<long>());
        foreach (var column in Enumerable.Range(0, classes.Count).OrderByDescending(i => classes[i]))
        {
            var group = sizes.FindIndex(s => s * classes[column] <= most);
            if (group < 0)
            {
                groups.Add([column]);
                sizes.Add(classes[column]);
                continue;
            }

            groups[group].Add(column);
            sizes[group] *= classes[column];
        }

        return groups;
    }
}
