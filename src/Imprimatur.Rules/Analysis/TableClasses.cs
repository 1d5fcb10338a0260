using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>The finitely many classes of values, column by column, that a table's rules can tell apart.</summary>
/// <param name="Columns">The classes of each column.</param>
/// <param name="Opaque">The rows with a cell that can't be looked through.</param>
internal sealed record TableClasses(ImmutableArray<ImmutableArray<ColumnClass>> Columns, ImmutableArray<Row> Opaque)
{
    /// <summary>Splits the domains of a table's columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="constants">The constants that cells may name.</param>
    public static TableClasses Of(Table table, IReadOnlyDictionary<string, Value> constants)
    {
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<ColumnClass>>();
        var opaque = new SortedSet<int>();
        for (var column = 0; column < table.Columns.Length; column++) columns.Add(Split(table, column, constants, opaque));
        return new TableClasses(columns.ToImmutable(), [.. opaque.Select(i => table.Rows[i])]);
    }

    private static ImmutableArray<ColumnClass> Split(Table table, int column, IReadOnlyDictionary<string, Value> constants, SortedSet<int> opaque)
    {
        var spoken = new CellValues(table.Columns[column].Type, constants);
        var dark = new HashSet<Cell>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Cells[column] is not { } cell || spoken.Take(cell)) continue;
            dark.Add(cell);
            opaque.Add(i);
        }

        var surroundings = new Surroundings(new Constants(constants), DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        var classes = new List<ColumnClass>();
        var seen = new HashSet<(Bits, Bits)>();
        foreach (var value in Representatives.Of(table.Columns[column].Type, table.Columns[column].Optional, spoken.Found))
        {
            var (surely, perhaps) = (new Bits(table.Rows.Length), new Bits(table.Rows.Length));
            for (var i = 0; i < table.Rows.Length; i++)
            {
                var isDark = table.Rows[i].Cells[column] is { } cell && dark.Contains(cell);
                if (!isDark) surely[i] = RowMatch.Cell(table.Rows[i], column, value, surroundings) == Ternary.True;
                perhaps[i] = isDark || surely[i];
            }

            if (seen.Add((surely, perhaps))) classes.Add(new ColumnClass(value, surely, perhaps));
        }

        return [.. classes];
    }

    private sealed class Constants(IReadOnlyDictionary<string, Value> constants) : INameSource
    {
        public Value? Find(string name) => constants.GetValueOrDefault(name);
    }
}
