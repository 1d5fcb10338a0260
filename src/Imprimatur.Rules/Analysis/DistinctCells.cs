using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Analysis;

/// <summary>The cells of a column that read differently.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="CellOfRow">Which of them each row has; -1 for none.</param>
internal sealed record DistinctCells(List<Cell> Cells, int[] CellOfRow)
{
    /// <summary>The cells of a column.</summary>
    public static DistinctCells Of(ImmutableArray<Row> rows, int column)
    {
        var (cells, places, cellOfRow) = (new List<Cell>(), new Dictionary<string, int>(StringComparer.Ordinal), new int[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            cellOfRow[i] = -1;
            if (rows[i].Cells[column] is not { } cell) continue;
            var text = cell.Text;
            if (places.TryAdd(text, cells.Count)) cells.Add(cell);
            cellOfRow[i] = places[text];
        }

        return new DistinctCells(cells, cellOfRow);
    }
}
