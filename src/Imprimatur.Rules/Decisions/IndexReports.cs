using System.Collections.Immutable;
using Imprimatur.Rules.Indexing;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Decisions;

/// <summary>Tells what an index is made of.</summary>
internal static class IndexReports
{
    /// <summary>The report.</summary>
    public static IndexReport Of(Table table, TableIndex index, TimeSpan? elapsed)
    {
        var columns = index.Columns.Select((c, i) => new IndexedColumn(table.Columns[i].Name, c.Sets.Count, Tested(table, c), c.IsWhole));
        return new IndexReport(table.Rows.Length, [.. columns], index.Groups, index.Bytes, elapsed);
    }

    private static ImmutableArray<string> Tested(Table table, ColumnIndex column) =>
        column.Dark is null || column.IsWhole ? [] : [.. table.Rows.Where((_, row) => column.IsDark(row)).Select(r => r.Id)];
}
