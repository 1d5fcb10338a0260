using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tables;

/// <summary>Finds the rows that match by trying every one.</summary>
internal static class PlainMatches
{
    /// <summary>The number of rows that match; -1 when it can't be told.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">The values in the order of the columns.</param>
    /// <param name="surroundings">What else cells may read.</param>
    /// <param name="rows">Where their places go; those that find no room are counted only.</param>
    public static int Find(Table table, ReadOnlySpan<Value?> values, in Surroundings surroundings, Span<int> rows)
    {
        var count = 0;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var held = RowMatch.Of(table.Rows[i], values, surroundings);
            if (held == Ternary.Unknown) return -1;
            if (held == Ternary.False) continue;
            if (count < rows.Length) rows[count] = i;
            count++;
        }

        return count;
    }
}
