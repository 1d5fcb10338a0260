using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Conversion;

/// <summary>Says in DMN when our table has no answer: where it can't be told of a rule whether it matches, DMN would pass the rule over.</summary>
internal static class RowGuard
{
    /// <summary>A condition that is true when every rule that counts can be told, or null when all can always be.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isTotal">Whether a rule can always be told.</param>
    /// <param name="isFed">Whether the value of a column can't be missing although it is optional.</param>
    public static string? Of(Table table, Func<Row, bool> isTotal, Func<Column, bool> isFed)
    {
        var last = table.Rows.ToList().FindLastIndex(r => !isTotal(r));
        if (last < 0) return null;
        if (table.Policy != HitPolicy.First)
            return $"not(list contains([{string.Join(", ", table.Rows.Where(r => !isTotal(r)).Select(r => Truth(r, table, isFed)))}], null))";
        var rows = $"[{string.Join(", ", table.Rows.Take(last + 1).Select(r => Truth(r, table, isFed)))}][item != false]";
        return $"count({rows}) = 0 or {rows}[1] = true";
    }

    /// <summary>Whether a rule matches, null when it can't be told. A missing value is no failure: it matches or not.</summary>
    private static string Truth(Row row, Table table, Func<Column, bool> isFed)
    {
        var parts = new List<string>();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var (column, cell) = (table.Columns[i], row.Cells[i]);
            var name = NameText.Of(column.Name);
            if (!column.Optional || isFed(column))
            {
                if (cell is not null) parts.Add(CellText.Truth(cell, name));
            }
            else
            {
                parts.Add(cell is null ? $"{name} != null"
                    : CellText.TakesMissing(cell) ? $"({name} = null or {CellText.Truth(cell, name)})" : $"({name} != null and {CellText.Truth(cell, name)})");
            }
        }

        return parts.Count == 0 ? "true" : $"({string.Join(" and ", parts)})";
    }
}
