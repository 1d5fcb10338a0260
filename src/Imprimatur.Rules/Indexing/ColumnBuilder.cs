using System.Runtime.InteropServices;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Cuts a column into classes and collects the rows of each, walking over the pieces from the first to the last.</summary>
internal sealed class ColumnBuilder
{
    /// <summary>The most bytes that the classes of one column may take beside the blocks that they share.</summary>
    private const long MostBytes = 32L << 20;

    /// <summary>The most bytes that the blocks of all columns may take.</summary>
    private const long MostShared = 64L << 20;

    private readonly BlockPool _pool;
    private readonly int _blocks;
    private readonly ulong[] _alive;
    private readonly bool[] _touched;
    private readonly List<int> _ids = [];
    private readonly Dictionary<int, List<int>> _known = [];
    private readonly int[] _current;

    private ColumnBuilder(int rows, BlockPool pool)
    {
        (_pool, _blocks) = (pool, BlockPool.CountFor(rows));
        _alive = new ulong[_blocks * BlockPool.Words];
        _touched = new bool[_blocks];
        _current = new int[_blocks];
    }

    /// <summary>Builds the index of a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="constants">The constants that cells may name.</param>
    /// <param name="pool">Where the blocks go.</param>
    public static ColumnIndex Build(Table table, int column, IReadOnlyDictionary<string, Value> constants, BlockPool pool)
    {
        var cells = new ColumnCells(table, column, constants);
        var isOptional = table.Columns[column].Optional;
        var builder = new ColumnBuilder(table.Rows.Length, pool);
        var surroundings = ConstantNames.Around(constants);
        var events = new List<(int Piece, int Cell, bool Holds)>();
        var dark = new List<int>();
        for (var i = 0; i < cells.Cells.Count; i++)
        {
            var runs = cells.Spoken[i] is { } spoken ? CellRuns.Of(cells.Cells[i], spoken, cells.Domain, surroundings) : null;
            if (runs is null) dark.AddRange(cells.RowsOf(i));
            var (domain, cell) = (cells.Domain, i);
            events.AddRange((runs ?? CellRuns.Dark(cells.Cells[i], domain, surroundings)).Select(r => (r.Piece, cell, r.Holds)));
        }

        if (builder.Sweep(cells, events, isOptional) is { } classes)
            return new ColumnIndex(cells.Domain.Lookup(classes), builder.Sets(), builder.Marks(dark), false);
        return Whole(table, column, pool);
    }

    /// <summary>A column that is not cut: every cell must be tested, unless the value is missing.</summary>
    private static ColumnIndex Whole(Table table, int column, BlockPool pool)
    {
        var builder = new ColumnBuilder(table.Rows.Length, pool);
        for (var row = 0; row < table.Rows.Length; row++) builder.Set(row, true);
        builder.Class();
        var missing = table.Columns[column].Optional ? 0 : ClassLookup.None;
        var all = Enumerable.Range(0, table.Rows.Length).ToList();
        return new ColumnIndex(new WholeDomain(table.Columns[column].Type).Lookup([0, missing]), builder.Sets(), builder.Marks(all), true);
    }

    private ClassSets Sets() => new(_ids.Count / _blocks, [.. _ids]);

    /// <summary>The class of each piece; null when there are too many.</summary>
    private int[]? Sweep(ColumnCells cells, List<(int Piece, int Cell, bool Holds)> events, bool isOptional)
    {
        var pieces = cells.Domain.Count;
        var classes = new int[pieces + 1];
        events.Sort((a, b) => a.Piece.CompareTo(b.Piece));
        var next = 0;
        for (var piece = 0; piece <= pieces; piece++)
        {
            var before = next;
            for (; next < events.Count && events[next].Piece == piece; next++)
            {
                foreach (var row in cells.RowsOf(events[next].Cell)) Set(row, events[next].Holds);
            }

            if (piece == pieces && !isOptional) classes[piece] = ClassLookup.None;
            else classes[piece] = piece > 0 && next == before ? classes[piece - 1] : Class();
            if ((long)_ids.Count * sizeof(int) > MostBytes || _pool.Bytes > MostShared) return null;
        }

        return classes;
    }

    private void Set(int row, bool holds)
    {
        ref var word = ref _alive[row >> 6];
        word = holds ? word | (1UL << row) : word & ~(1UL << row);
        _touched[row / BlockPool.Rows] = true;
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

    private ulong[]? Marks(List<int> rows)
    {
        if (rows.Count == 0) return null;
        var marks = new ulong[_alive.Length];
        foreach (var row in rows) marks[row >> 6] |= 1UL << row;
        return marks;
    }
}
