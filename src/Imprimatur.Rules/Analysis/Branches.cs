namespace Imprimatur.Rules.Analysis;

/// <summary>Splits a column into the stretches of atoms that some rows tell apart. Counts its work. Not safe to share between threads.</summary>
/// <param name="space">The space.</param>
/// <param name="tables">The number of tables whose rows are followed.</param>
/// <param name="budget">The most words of sets that are looked at.</param>
internal sealed class Branches(Space space, int tables, long budget)
{
    private readonly int[][] _seen = [.. space.Columns.Select(c => new int[c.Sets.Length])];
    private long _left = budget;
    private int _turn;

    /// <summary>Whether the work was more than the budget.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>What is left of the budget.</summary>
    public long Left => _left;

    /// <summary>The rows to begin with: for each table its rows, then one word of marks for tables that don't take the input.</summary>
    public ulong[] Begin(params ReadOnlySpan<ulong[]> rows)
    {
        var alive = new ulong[(tables * space.WordCount) + 1];
        for (var t = 0; t < tables; t++) rows[t].CopyTo(alive.AsSpan(t * space.WordCount));
        return alive;
    }

    /// <summary>The stretches of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="alive">The rows that hold so far.</param>
    /// <param name="within">The row whose atoms alone are asked for, or -1.</param>
    public List<Branch> Of(int column, ulong[] alive, int within = -1)
    {
        var (asked, found) = (space.Columns[column], new List<Branch>());
        var limit = within < 0 ? null : space.SetOf(column, within);
        var cuts = Cuts(column, alive, within);
        for (var from = 0; from < asked.Domain.Count;)
        {
            var until = RowWords.Next(cuts, from + 1);
            if (until < 0) until = asked.Domain.Count;
            if (limit is null || limit[from]) found.Add(new Branch(from, until, Narrowed(column, from, alive)));
            from = until;
        }

        return found;
    }

    private ulong[] Narrowed(int column, int atom, ulong[] alive)
    {
        var holds = space.HoldOn(column, atom);
        var words = space.WordCount;
        var next = new ulong[alive.Length];
        next[^1] = alive[^1];
        _left -= alive.Length;
        for (var t = 0; t < tables; t++)
        {
            if (tables > 1 && !space.Columns[column].Taken[t][atom]) next[^1] |= 1UL << t;
            if ((next[^1] >> t & 1) != 0) continue;
            for (var w = 0; w < words; w++) next[(t * words) + w] = alive[(t * words) + w] & holds[w];
        }

        return next;
    }

    /// <summary>The atoms at which something changes.</summary>
    private ulong[] Cuts(int column, ulong[] alive, int within)
    {
        var asked = space.Columns[column];
        var cuts = new ulong[(asked.Domain.Count + 64) / 64];
        var (seen, turn) = (_seen[column], ++_turn);
        void Mark(int[] flips)
        {
            foreach (var flip in flips) cuts[flip >> 6] |= 1UL << flip;
        }

        if (tables > 1 && asked.IsPicky) Mark(asked.TakenFlips);
        if (within >= 0) Mark(asked.Flips[asked.SetOfRow[within]]);
        for (var t = 0; t < tables; t++)
        {
            var own = alive.AsSpan(t * space.WordCount, space.WordCount);
            for (var row = RowWords.Next(own, 0); row >= 0; row = RowWords.Next(own, row + 1))
            {
                var set = asked.SetOfRow[row];
                if (seen[set] == turn) continue;
                seen[set] = turn;
                _left--;
                Mark(asked.Flips[set]);
            }
        }

        return cuts;
    }
}
