using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Indexing;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>Finds the rules of a table that nearly matched.</summary>
/// <param name="table">The table.</param>
/// <param name="index">Its index, or null to test every cell.</param>
internal sealed class NearRules(Table table, TableIndex? index)
{
    /// <summary>The rules, and how many there are.</summary>
    /// <param name="values">The values in the order of the columns.</param>
    /// <param name="decided">The rules that decided.</param>
    /// <param name="surroundings">What else cells may read.</param>
    public (ImmutableArray<NearRule> Rules, int Count) Of(ReadOnlySpan<Value?> values, ImmutableArray<Row> decided, in Surroundings surroundings)
    {
        Span<int> classes = index is null ? [] : index.ClassesOf(values);
        var (fewest, count) = (int.MaxValue, 0);
        var near = new List<int>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (table.Policy == HitPolicy.First && decided.Length == 1 && ReferenceEquals(table.Rows[row], decided[0])) break;
            var failed = 0;
            for (var c = 0; c < values.Length && failed <= fewest; c++)
            {
                if (Holds(row, c, values, classes, surroundings) != Ternary.True) failed++;
            }

            if (failed == 0 || failed > fewest) continue;
            if (failed < fewest) (count, fewest) = (0, failed);
            if (count == 0) near.Clear();
            if (++count <= DecisionExplanation.MostNear) near.Add(row);
        }

        var rules = ImmutableArray.CreateBuilder<NearRule>(near.Count);
        foreach (var row in near) rules.Add(new NearRule(MatchedRule(table.Rows[row]), Failed(row, values, classes, surroundings)));
        return (rules.ToImmutable(), count);
    }

    private ImmutableArray<FailedCell> Failed(int row, ReadOnlySpan<Value?> values, ReadOnlySpan<int> classes, in Surroundings surroundings)
    {
        var cells = ImmutableArray.CreateBuilder<FailedCell>();
        for (var c = 0; c < values.Length; c++)
        {
            var held = Holds(row, c, values, classes, surroundings);
            if (held == Ternary.True) continue;
            var cell = table.Rows[row].Cells[c];
            var asks = cell?.Text ?? "{ \"missing\": false }";
            cells.Add(new FailedCell(table.Columns[c].Name, values[c], asks, CellWords.Of(cell), held == Ternary.Unknown));
        }

        return cells.ToImmutable();
    }

    private Ternary Holds(int row, int column, ReadOnlySpan<Value?> values, ReadOnlySpan<int> classes, in Surroundings surroundings)
    {
        var held = index is null ? Ternary.Unknown : index.Holds(row, column, classes[column]);
        return held == Ternary.Unknown ? RowMatch.Cell(table.Rows[row], column, values[column], surroundings) : held;
    }

    private static MatchedRule MatchedRule(Row row) => new(row.Id, row.Because, row.Basis);
}
