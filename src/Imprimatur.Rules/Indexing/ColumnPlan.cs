using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>What is known of a column before its rows are collected: its cells, and at which pieces each begins or ends to hold.</summary>
internal sealed class ColumnPlan
{
    /// <summary>Tries the cells of a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="constants">The constants that cells may name.</param>
    public ColumnPlan(Table table, int column, IReadOnlyDictionary<string, Value> constants)
    {
        (Type, IsOptional) = (table.Columns[column].Type, table.Columns[column].Optional);
        Cells = new ColumnCells(table, column, constants);
        CellOfRow = new int[table.Rows.Length];
        var surroundings = ConstantNames.Around(constants);
        for (var i = 0; i < Cells.Cells.Count; i++)
        {
            var runs = Cells.Spoken[i] is { } spoken ? CellRuns.Of(Cells.Cells[i], spoken, Cells.Domain, surroundings) : null;
            foreach (var row in Cells.RowsOf(i)) CellOfRow[row] = i;
            if (runs is null) Dark.AddRange(Cells.RowsOf(i));
            Runs.Add(runs ?? CellRuns.Dark(Cells.Cells[i], Cells.Domain, surroundings));
        }
    }

    /// <summary>The type of the column.</summary>
    public Types.FeelType Type { get; }

    /// <summary>Whether a value may be missing.</summary>
    public bool IsOptional { get; }

    /// <summary>The cells.</summary>
    public ColumnCells Cells { get; }

    /// <summary>The cell of each row.</summary>
    public int[] CellOfRow { get; }

    /// <summary>For each cell the pieces at which it begins or ends to hold.</summary>
    public List<List<(int Piece, bool Holds)>> Runs { get; } = [];

    /// <summary>The rows whose cell can't be looked through.</summary>
    public List<int> Dark { get; } = [];

    /// <summary>The first piece at which a cell holds, and the share of pieces at which it does.</summary>
    public (int First, double Share) Cover(int cell)
    {
        var (held, from) = (0, -1);
        foreach (var (piece, holds) in Runs[cell])
        {
            if (holds) from = piece;
            else held += piece - from;
        }

        if (Runs[cell] is [.., (_, true)]) held += Cells.Domain.Count + 1 - from;
        return (Runs[cell].Count == 0 ? -1 : Runs[cell][0].Piece, held / (Cells.Domain.Count + 1.0));
    }
}
