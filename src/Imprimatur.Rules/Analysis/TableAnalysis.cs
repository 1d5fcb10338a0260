using System.Collections.Immutable;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>What can be said of a table before it runs: inputs with no answer, rules that meet, rules that are never hit. Exact on the rows that can
/// be looked through.</summary>
internal sealed class TableAnalysis
{
    private const long GapBudget = 100_000_000;
    private const long HitBudget = 100_000_000;
    private const long OverlapBudget = 200_000_000;

    private readonly Table _table;

    /// <summary>Prepares the analysis of a table.</summary>
    public TableAnalysis(Table table, IReadOnlyDictionary<string, Value> constants) => (_table, Classes) = (table, TableClasses.Of(table, constants));

    /// <summary>The classes of values.</summary>
    public TableClasses Classes { get; }

    /// <summary>An input for which no row surely matches, or null.</summary>
    /// <param name="gaveUp">Whether the table is too large to tell.</param>
    public string? Gap(out bool gaveUp)
    {
        var rows = _table.Rows.Length;
        var search = ClassSearch.Run(Classes.Columns, rows, Bits.Below(rows, rows), GapBudget);
        gaveUp = search.GaveUp;
        return search.Found.IsDefault ? null : Describe(search.Found);
    }

    /// <summary>
    /// The pairs of rows that some input surely matches both of, with such an input; at most a hundred, and none of a table too large to look
    /// through: there two rows that
    /// match give no answer when it runs.
    /// </summary>
    /// <param name="matters">Whether a pair is asked for.</param>
    public IEnumerable<(Row First, Row Second, string Example)> Overlaps(Func<Row, Row, bool> matters)
    {
        var found = 0;
        var words = Classes.Columns.Sum(c => (long)c.Length) * ((_table.Rows.Length / 64) + 1);
        if (words * _table.Rows.Length > OverlapBudget) yield break;
        for (var row = 0; row < _table.Rows.Length && found < 100; row++)
        {
            var meets = Bits.Below(_table.Rows.Length, _table.Rows.Length);
            foreach (var column in Classes.Columns)
                meets = meets.And(column.Where(k => k.Surely[row]).Aggregate(new Bits(_table.Rows.Length), (all, k) => all.Or(k.Surely)));
            foreach (var other in meets.Rows().Where(o => o > row && matters(_table.Rows[row], _table.Rows[o])))
            {
                var (a, b) = (row, other);
                yield return (_table.Rows[a], _table.Rows[b], Describe([.. Classes.Columns.Select(c => c.First(k => k.Surely[a] && k.Surely[b]))]));
                found++;
            }
        }
    }

    /// <summary>The rows that no input can ever hit, and whether rows before them are the reason.</summary>
    public IEnumerable<(Row Row, bool IsHidden)> NeverHit()
    {
        var ranks = _table.Policy == HitPolicy.Priority ? _table.Rows.Select(r => RowPriority.Of(r, _table.Outputs)).ToImmutableArray() : [];
        var budget = HitBudget;
        for (var row = 0; row < _table.Rows.Length && budget > 0; row++)
        {
            var index = row;
            budget -= Classes.Columns.Sum(c => (long)c.Length) + (_table.Rows.Length / 8);
            ImmutableArray<ImmutableArray<ColumnClass>> reached = [.. Classes.Columns.Select(c => c.Where(k => k.Perhaps[index]).ToImmutableArray())];
            if (reached.Any(c => c.IsEmpty))
            {
                yield return (_table.Rows[row], false);
                continue;
            }

            var before = Before(row, ranks);
            if (before.IsEmpty) continue;
            var search = ClassSearch.Run(reached, _table.Rows.Length, before, budget);
            budget = search.Left;
            if (search.Found.IsDefault && !search.GaveUp) yield return (_table.Rows[row], true);
        }
    }

    /// <summary>The rows that win over a row when both match.</summary>
    private Bits Before(int row, ImmutableArray<ImmutableArray<int>> ranks)
    {
        if (_table.Policy == HitPolicy.First) return Bits.Below(_table.Rows.Length, row);
        var before = new Bits(_table.Rows.Length);
        if (_table.Policy != HitPolicy.Priority) return before;
        for (var other = 0; other < ranks.Length; other++)
        {
            var order = RowPriority.Compare(ranks[other], ranks[row]);
            before[other] = order < 0 || (order == 0 && other < row);
        }

        return before;
    }

    private string Describe(ImmutableArray<ColumnClass> classes)
    {
        var parts = classes.Select((k, i) =>
            $"{Cells.JsonWords.Of(_table.Columns[i].Name)}: {(k.Example is null ? "missing" : Cells.JsonWords.Of(k.Example))}");
        return classes.IsEmpty ? "{ }" : "{ " + string.Join(", ", parts) + " }";
    }
}
