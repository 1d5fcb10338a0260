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
        var (rows, count) = Rows(values, decided, surroundings);
        var rules = ImmutableArray.CreateBuilder<NearRule>(rows.Length);
        foreach (var near in rows)
        {
            var row = table.Rows[near.Row];
            var cells = ImmutableArray.CreateBuilder<FailedCell>(near.Failed.Length);
            foreach (var (column, isUntold) in near.Failed)
            {
                var cell = row.Cells[column];
                var asks = cell?.Text ?? "{ \"missing\": false }";
                cells.Add(new FailedCell(table.Columns[column].Name, values[column], asks, CellWords.Of(cell), isUntold));
            }

            rules.Add(new NearRule(new MatchedRule(row.Id, row.Because, row.Basis), cells.MoveToImmutable()));
        }

        return (rules.MoveToImmutable(), count);
    }

    /// <summary>The rows, and how many there are.</summary>
    /// <param name="values">The values in the order of the columns.</param>
    /// <param name="decided">The rules that decided.</param>
    /// <param name="surroundings">What else cells may read.</param>
    public (ImmutableArray<NearRow> Rows, int Count) Rows(ReadOnlySpan<Value?> values, ImmutableArray<Row> decided, in Surroundings surroundings)
    {
        ReadOnlySpan<int> classes = index is null ? [] : index.ClassesOf(values);
        var (fewest, count) = (int.MaxValue, 0);
        var near = ImmutableArray.CreateBuilder<NearRow>();
        var failed = new List<(int Column, bool IsUntold)>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (table.Policy == HitPolicy.First && decided.Length == 1 && ReferenceEquals(table.Rows[row], decided[0])) break;
            failed.Clear();
            for (var c = 0; c < values.Length && failed.Count <= fewest; c++)
            {
                var held = Holds(row, c, values, classes, surroundings);
                if (held != Ternary.True) failed.Add((c, held == Ternary.Unknown));
            }

            if (failed.Count == 0 || failed.Count > fewest) continue;
            if (failed.Count < fewest) (count, fewest) = (0, failed.Count);
            if (count == 0) near.Clear();
            if (++count <= DecisionExplanation.MostNear) near.Add(new NearRow(row, [.. failed]));
        }

        return (near.ToImmutable(), count);
    }

    private Ternary Holds(int row, int column, ReadOnlySpan<Value?> values, ReadOnlySpan<int> classes, in Surroundings surroundings)
    {
        var held = index is null ? Ternary.Unknown : index.Holds(row, column, classes[column]);
        return held == Ternary.Unknown ? RowMatch.Cell(table.Rows[row], column, values[column], surroundings) : held;
    }
}
