using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Finds the rows that match by the index; finds what <see cref="PlainMatches"/> does.</summary>
internal static class IndexedMatches
{
    /// <summary>The number of rows that match; -1 when a value has no class or a row must be tested.</summary>
    /// <param name="index">The index.</param>
    /// <param name="values">The values in the order of the columns.</param>
    /// <param name="rows">Where the rows' places go; those that find no room are counted only.</param>
    public static int Find(TableIndex index, ReadOnlySpan<TypedValue> values, Span<int> rows)
    {
        Span<int> places = stackalloc int[index.Groups];
        if (!index.TryPlace(values, places)) return -1;
        var list = new RowList(rows);
        var cursor = new RowCursor(index, places);
        while (cursor.MoveNext())
        {
            if (index.IsDark(cursor.Place)) return -1;
            list.Add(cursor.Current);
        }

        return list.Finish();
    }

    /// <summary>The number of rows that match; -1 when it can't be told.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Its index.</param>
    /// <param name="values">The values in the order of the columns.</param>
    /// <param name="surroundings">What else cells may read.</param>
    /// <param name="rows">Where the rows' places go; those that find no room are counted only.</param>
    public static int Find(Table table, TableIndex index, ReadOnlySpan<Value?> values, in Surroundings surroundings, Span<int> rows)
    {
        Span<int> places = stackalloc int[index.Groups];
        if (!index.TryPlace(values, places)) return PlainMatches.Find(table, values, surroundings, rows);
        var list = new RowList(rows);
        var cursor = new RowCursor(index, places);
        while (cursor.MoveNext())
        {
            var held = index.IsDark(cursor.Place) ? RowMatch.Of(table.Rows[cursor.Current], values, surroundings) : Ternary.True;
            if (held == Ternary.Unknown) return -1;
            if (held == Ternary.False) continue;
            list.Add(cursor.Current);
        }

        return list.Finish();
    }
}
