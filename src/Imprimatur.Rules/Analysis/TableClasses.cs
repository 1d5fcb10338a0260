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
    /// <summary>The most cells that are tried on values, and the most marks that are kept, so that a huge table costs no more than a large one.</summary>
    private const long MostTries = 16_000_000;

    private const long MostMarks = 256_000_000;

    /// <summary>Splits the domains of a table's columns. A column that is too large for it is opaque.</summary>
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
        var (asked, rows) = (table.Columns[column], table.Rows);
        var spoken = new CellValues(asked.Type, constants);
        var (cells, cellOfRow) = Distinct(rows, column);
        var dark = cells.ConvertAll(c => !spoken.Take(c));
        var values = Representatives.Of(asked.Type, asked.Optional, spoken.Found).ToList();
        if ((long)values.Count * cells.Count > MostTries / table.Columns.Length || (long)values.Count * rows.Length > MostMarks / table.Columns.Length)
        {
            dark = cells.ConvertAll(_ => true);
            values = [.. Representatives.Of(asked.Type, asked.Optional, [])];
        }

        opaque.UnionWith(Enumerable.Range(0, rows.Length).Where(i => cellOfRow[i] >= 0 && dark[cellOfRow[i]]));
        var surroundings = new Surroundings(new Constants(constants), DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        var classes = new List<ColumnClass>();
        var seen = new HashSet<(Bits, Bits)>();
        foreach (var value in values)
        {
            var (surely, perhaps) = (new Bits(rows.Length), new Bits(rows.Length));
            var held = cells.Select((c, i) => !dark[i] && c.Test(value, surroundings) == Ternary.True).ToArray();
            for (var i = 0; i < rows.Length; i++)
            {
                var cell = cellOfRow[i];
                surely[i] = cell < 0 ? value is not null : held[cell];
                perhaps[i] = surely[i] || (cell >= 0 && dark[cell]);
            }

            if (seen.Add((surely, perhaps))) classes.Add(new ColumnClass(value, surely, perhaps));
        }

        return [.. classes];
    }

    /// <summary>The cells of a column that read differently, and which of them each row has; -1 for none.</summary>
    private static (List<Cell> Cells, int[] CellOfRow) Distinct(ImmutableArray<Row> rows, int column)
    {
        var (cells, places, cellOfRow) = (new List<Cell>(), new Dictionary<string, int>(StringComparer.Ordinal), new int[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            cellOfRow[i] = -1;
            if (rows[i].Cells[column] is not { } cell) continue;
            if (places.TryAdd(cell.Text, cells.Count)) cells.Add(cell);
            cellOfRow[i] = places[cell.Text];
        }

        return (cells, cellOfRow);
    }

    private sealed class Constants(IReadOnlyDictionary<string, Value> constants) : INameSource
    {
        public Value? Find(string name) => constants.GetValueOrDefault(name);
    }
}
