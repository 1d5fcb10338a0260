using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tables;

/// <summary>Whether a row matches.</summary>
internal static class RowMatch
{
    /// <summary>
    /// True or false; unknown only when a cell fails on a value that is there and no other cell is false: then the table has no answer. A missing
    /// value matches only a cell
    /// that says so.
    /// </summary>
    public static Ternary Of(Row row, ReadOnlySpan<Value?> values, in Surroundings surroundings)
    {
        var result = Ternary.True;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var held = Cell(row, i, values[i], surroundings);
            if (held == Ternary.False) return held;
            if (held == Ternary.Unknown) result = held;
        }

        return result;
    }

    /// <summary>Whether one cell holds.</summary>
    public static Ternary Cell(Row row, int column, Value? value, in Surroundings surroundings)
    {
        if (row.Cells[column] is not { } cell) return value is null ? Ternary.False : Ternary.True;
        var held = cell.Test(value, surroundings);
        return held == Ternary.Unknown && value is null ? Ternary.False : held;
    }
}
