using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>Looks for a combination of classes, one of each column, that none of some rows surely matches. Exact; the work is counted.</summary>
internal sealed class ClassSearch
{
    private readonly ImmutableArray<ImmutableArray<ColumnClass>> _columns;
    private readonly Bits[] _matchFrom;
    private readonly HashSet<Bits>[] _covered;
    private readonly int[] _chosen;
    private long _left;

    private ClassSearch(ImmutableArray<ImmutableArray<ColumnClass>> columns, int rows, long budget)
    {
        _columns = columns;
        _left = budget;
        _chosen = new int[columns.Length];
        _covered = [.. columns.Select(_ => new HashSet<Bits>())];
        _matchFrom = new Bits[columns.Length + 1];
        _matchFrom[columns.Length] = Bits.Below(rows, rows);
        for (var c = columns.Length - 1; c >= 0; c--) _matchFrom[c] = columns[c].Aggregate(_matchFrom[c + 1], (all, k) => all.And(k.Surely));
    }

    /// <summary>Whether the work was more than the budget, so that nothing is known.</summary>
    public bool GaveUp => _left < 0;

    /// <summary>What is left of the budget.</summary>
    public long Left => _left;

    /// <summary>The classes found, by column.</summary>
    public ImmutableArray<ColumnClass> Found { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="columns">The classes to choose from.</param>
    /// <param name="rows">The number of rows of the table.</param>
    /// <param name="start">The rows of which none must match.</param>
    /// <param name="budget">The most words of sets to look at; each class that a set is tried with counts.</param>
    public static ClassSearch Run(ImmutableArray<ImmutableArray<ColumnClass>> columns, int rows, Bits start, long budget)
    {
        var search = new ClassSearch(columns, rows, budget);
        if (columns.All(c => !c.IsEmpty) && search.Search(0, start)) search.Found = [.. columns.Select((c, i) => c[search._chosen[i]])];
        return search;
    }

    private bool Search(int column, Bits alive)
    {
        if (alive.IsEmpty)
        {
            Array.Clear(_chosen, column, _chosen.Length - column);
            return true;
        }

        if (column == _columns.Length || alive.Meets(_matchFrom[column]) || (_left -= alive.Words) < 0 || !_covered[column].Add(alive)) return false;
        for (var k = 0; k < _columns[column].Length; k++)
        {
            _chosen[column] = k;
            if ((_left -= alive.Words) < 0) return false;
            if (Search(column + 1, alive.And(_columns[column][k].Surely))) return true;
        }

        return false;
    }
}
