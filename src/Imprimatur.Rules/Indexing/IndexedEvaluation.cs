using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Evaluates a table by its index; answers as <see cref="TableEvaluation"/> does.</summary>
internal static class IndexedEvaluation
{
    /// <summary>The answer for values in the order of the columns.</summary>
    public static TableAnswer Of(Table table, TableIndex index, ReadOnlySpan<Value?> values, in Surroundings surroundings)
    {
        Span<int> places = stackalloc int[index.Groups];
        if (!index.TryPlace(values, places)) return TableEvaluation.Of(table, values, surroundings);
        var matched = ImmutableArray.CreateBuilder<Row>();
        foreach (var (at, isDark) in Candidates(index, places))
        {
            var row = table.Rows[at];
            var held = isDark ? RowMatch.Of(row, values, surroundings) : Ternary.True;
            if (held == Ternary.Unknown) return TableEvaluation.Untold(row);
            if (held == Ternary.False) continue;
            matched.Add(row);
            if (table.Policy == HitPolicy.First) break;
        }

        return TableEvaluation.Answer(table, matched.ToImmutable(), surroundings);
    }

    /// <summary>The rows that may match, in the order of the table.</summary>
    private static List<(int Row, bool IsDark)> Candidates(TableIndex index, ReadOnlySpan<int> places)
    {
        var rows = new List<(int Row, bool IsDark)>();
        var cursor = new RowCursor(index, places);
        while (cursor.MoveNext()) rows.Add((cursor.Current, index.IsDark(cursor.Place)));
        if (!index.IsInOrder) rows.Sort();
        return rows;
    }
}
