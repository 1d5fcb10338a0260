using System.Runtime.InteropServices;

namespace Imprimatur.Rules.Indexing;

/// <summary>Cuts a column into classes and collects the rows of each, walking over the pieces from the first to the last.</summary>
internal sealed class ColumnBuilder
{
    private const long MostBytes = 32L << 20;

    /// <summary>The most bytes that the blocks of all columns may take.</summary>
    private const long MostShared = 64L << 20;

    private readonly int[] _placeOfRow;
    private readonly BlockPool _pool;
    private readonly int _blocks;
    private readonly ulong[] _alive;
    private readonly bool[] _touched;
    private readonly List<int> _ids = [];
    private readonly Dictionary<int, List<int>> _known = [];
    private readonly int[] _current;

    private ColumnBuilder(int[] placeOfRow, BlockPool pool)
    {
        (_placeOfRow, _pool, _blocks) = (placeOfRow, pool, BlockPool.CountFor(placeOfRow.Length));
        _alive = new ulong[_blocks * BlockPool.Words];
        _touched = new bool[_blocks];
        _current = new int[_blocks];
    }

    /// <summary>Builds the index of a column. One that has too many classes is not cut: every cell must then be tested.</summary>
    /// <param name="plan">The column.</param>
    /// <param name="placeOfRow">The place of each row.</param>
    /// <param name="pool">Where the blocks go.</param>
    /// <param name="mostBytes">The most bytes that its classes may take beside the blocks that they share.</param>
    public static ColumnIndex Build(ColumnPlan plan, int[] placeOfRow, BlockPool pool, long mostBytes = MostBytes)
    {
        var builder = new ColumnBuilder(placeOfRow, pool);
        if (builder.Sweep(plan, mostBytes) is { } classes)
            return new ColumnIndex(plan.Cells.Domain.Lookup(classes), builder.Sets(), Marks(plan.Dark, placeOfRow.Length), false);
        var whole = new ColumnBuilder(placeOfRow, pool);
        int[] all = [.. Enumerable.Range(0, placeOfRow.Length)];
        foreach (var row in all) whole.Set(row, true);
        whole.Class();
        var lookup = new WholeDomain(plan.Type).Lookup([0, plan.IsOptional ? 0 : ClassLookup.None]);
        return new ColumnIndex(lookup, whole.Sets(), Marks(all, placeOfRow.Length), true);
    }

    private ClassSets Sets() => new(_ids.Count / _blocks, [.. _ids]);

    /// <summary>The class of each piece; null when there are too many.</summary>
    private int[]? Sweep(ColumnPlan plan, long mostBytes)
    {
        var pieces = plan.Cells.Domain.Count;
        var classes = new int[pieces + 1];
        var events = plan.Runs.SelectMany((runs, cell) => runs.Select(r => (r.Piece, Cell: cell, r.Holds))).OrderBy(e => e.Piece).ToArray();
        var next = 0;
        for (var piece = 0; piece <= pieces; piece++)
        {
            var before = next;
            for (; next < events.Length && events[next].Piece == piece; next++)
            {
                foreach (var row in plan.Cells.RowsOf(events[next].Cell)) Set(row, events[next].Holds);
            }

            if (piece == pieces && !plan.IsOptional) classes[piece] = ClassLookup.None;
            else classes[piece] = piece > 0 && next == before ? classes[piece - 1] : Class();
            if ((long)_ids.Count * sizeof(int) > mostBytes || _pool.Bytes > MostShared) return null;
        }

        return classes;
    }

    private void Set(int row, bool holds)
    {
        var place = _placeOfRow[row];
        ref var word = ref _alive[place >> 6];
        word = holds ? word | (1UL << place) : word & ~(1UL << place);
        _touched[place / BlockPool.Rows] = true;
    }

    /// <summary>The class of the rows that are alive now, a new one unless they were before.</summary>
    private int Class()
    {
        var hash = default(HashCode);
        for (var b = 0; b < _blocks; b++)
        {
            if (_touched[b]) _current[b] = _pool.Intern(_alive.AsSpan(b * BlockPool.Words, BlockPool.Words));
            _touched[b] = false;
            hash.Add(_current[b]);
        }

        var same = CollectionsMarshal.GetValueRefOrAddDefault(_known, hash.ToHashCode(), out _) ??= [];
        var ids = CollectionsMarshal.AsSpan(_ids);
        foreach (var k in same)
        {
            if (ids.Slice(k * _blocks, _blocks).SequenceEqual(_current)) return k;
        }

        var added = _ids.Count / _blocks;
        same.Add(added);
        _ids.AddRange(_current);
        return added;
    }

    private static ulong[]? Marks(IReadOnlyCollection<int> rows, int size)
    {
        if (rows.Count == 0) return null;
        var marks = new ulong[(size + 63) / 64];
        foreach (var row in rows) marks[row >> 6] |= 1UL << row;
        return marks;
    }
}
