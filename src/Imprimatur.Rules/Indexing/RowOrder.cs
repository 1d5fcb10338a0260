namespace Imprimatur.Rules.Indexing;

/// <summary>
/// The order in which rows stand in blocks. In a large table rows whose cells ask for like values of the columns that tell most apart stand together, so
/// that few blocks come into question for an input; in each block they stand as in the table.
/// </summary>
internal static class RowOrder
{
    /// <summary>Rows with a cell that holds of more than this of its column's pieces stand before all others.</summary>
    private const double Wild = 0.9;

    /// <summary>The row at each place.</summary>
    public static int[] Of(IReadOnlyList<ColumnPlan> columns, int rows)
    {
        int[] order = [.. Enumerable.Range(0, rows)];
        if (rows <= BlockPool.Rows) return order;
        var keys = columns.Select(c => Key(c)).OrderBy(k => k.Share).Select(k => k.First).ToArray();
        Array.Sort(order, (a, b) =>
        {
            foreach (var key in keys)
            {
                if (key[a] != key[b]) return key[a].CompareTo(key[b]);
            }

            return a.CompareTo(b);
        });
        for (var at = 0; at < rows; at += BlockPool.Rows) Array.Sort(order, at, Math.Min(BlockPool.Rows, rows - at));
        return order;
    }

    private static (int[] First, double Share) Key(ColumnPlan column)
    {
        var covers = Enumerable.Range(0, column.Runs.Count).Select(column.Cover).ToArray();
        int[] first = [.. column.CellOfRow.Select(c => covers[c].Share > Wild ? -1 : covers[c].First)];
        return (first, column.CellOfRow.Average(c => covers[c].Share));
    }
}
