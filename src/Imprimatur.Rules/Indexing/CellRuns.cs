using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Tries a cell on one value of each stretch in which it does not change.</summary>
internal static class CellRuns
{
    /// <summary>The pieces at which it begins or ends to hold, the piece of a missing value included; null when it can't be told of a value that is there,
    /// so that the cell must be tested when it matters.</summary>
    public static List<(int Piece, bool Holds)>? Of(Cell? cell, IReadOnlyCollection<Value> spoken, Domain domain,
        in Surroundings surroundings)
    {
        var runs = new List<(int, bool)>();
        var before = false;
        if (cell is null) runs.Add((0, before = true));
        else
        {
            foreach (var (start, example) in domain.Runs(spoken))
            {
                var held = cell.Test(example, surroundings);
                if (held == Ternary.Unknown) return null;
                if (held == Ternary.True != before) runs.Add((start, before = !before));
            }
        }

        if (Missing(cell, surroundings) != before) runs.Add((domain.Count, !before));
        return runs;
    }

    /// <summary>What stands for a cell that can't be looked through: it may hold of all that is there.</summary>
    public static List<(int Piece, bool Holds)> Dark(Cell? cell, Domain domain, in Surroundings surroundings) =>
        Missing(cell, surroundings) ? [(0, true)] : [(0, true), (domain.Count, false)];

    /// <summary>A missing value is looked at by no FEEL, so that it can be told of every cell.</summary>
    private static bool Missing(Cell? cell, in Surroundings surroundings) => cell?.Test(null, surroundings) == Ternary.True;
}
