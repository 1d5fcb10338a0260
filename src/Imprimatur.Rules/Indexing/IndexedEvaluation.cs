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
        var cursor = new RowCursor(index, places);
        while (cursor.MoveNext())
        {
            var row = table.Rows[cursor.Current];
            var held = index.IsDark(cursor.Current) ? RowMatch.Of(row, values, surroundings) : Ternary.True;
            if (held == Ternary.Unknown) return TableEvaluation.Untold(row);
            if (held == Ternary.False) continue;
            matched.Add(row);
            if (table.Policy == HitPolicy.First) break;
        }

        return TableEvaluation.Answer(table, matched.ToImmutable(), surroundings);
    }
}
