using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>
/// A table compiled into sets of rows: each value of a column has a class, each class the rows that may match it, and the rows that may match an input are
/// those in the sets of all its classes. Only rows with a cell that can't be looked through are then tested. Immutable, safe to share between threads.
/// </summary>
internal sealed class TableIndex
{
    /// <summary>The most columns of a table that is compiled.</summary>
    public const int MostColumns = 256;

    private readonly Table _table;
    private readonly ImmutableArray<ColumnIndex> _columns;
    private readonly (ClassLookup Lookup, int Group, int Stride)[] _steps;
    private readonly GroupIndex[] _groups;
    private readonly ulong[] _words;
    private readonly ulong[]? _dark;
    private readonly int _blocks;

    private TableIndex(Table table, ImmutableArray<ColumnIndex> columns, BlockPool pool)
    {
        (_table, _columns, _blocks) = (table, columns, BlockPool.CountFor(table.Rows.Length));
        _steps = new (ClassLookup, int, int)[columns.Length];
        _groups = Group(pool);
        _words = pool.Seal();
        var marks = columns.Select(c => c.Dark).OfType<ulong[]>().ToList();
        if (marks.Count > 0) _dark = [.. Enumerable.Range(0, marks[0].Length).Select(i => marks.Aggregate(0UL, (all, m) => all | m[i]))];
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<ColumnIndex> Columns => _columns;

    /// <summary>The sets that are met for a decision.</summary>
    public int Groups => _groups.Length;

    /// <summary>The bytes that it takes.</summary>
    public long Bytes => (_words.LongLength * sizeof(ulong)) + _columns.Sum(c => c.Sets.Bytes) + _groups.Sum(g => g.Sets.Bytes + (g.Summary.Length * 8L));

    /// <summary>Compiles a table; null when it has too many columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="constants">The constants that cells may name.</param>
    public static TableIndex? Build(Table table, IReadOnlyDictionary<string, Value> constants)
    {
        if (table.Columns.Length > MostColumns) return null;
        var pool = new BlockPool();
        return new TableIndex(table, [.. table.Columns.Select((_, i) => ColumnBuilder.Build(table, i, constants, pool))], pool);
    }

    /// <summary>Finds the place of an input in each group; false when a value has no class.</summary>
    public bool TryPlace(ReadOnlySpan<TypedValue> values, Span<int> places)
    {
        places.Clear();
        for (var i = 0; i < _steps.Length; i++)
        {
            ref readonly var step = ref _steps[i];
            var k = step.Lookup.Of(values[i]);
            if (k < 0) return false;
            places[step.Group] += k * step.Stride;
        }

        return true;
    }

    /// <summary>The same for values that are objects.</summary>
    public bool TryPlace(ReadOnlySpan<Value?> values, Span<int> places)
    {
        places.Clear();
        for (var i = 0; i < _steps.Length; i++)
        {
            ref readonly var step = ref _steps[i];
            var k = step.Lookup.Of(values[i]);
            if (k < 0) return false;
            places[step.Group] += k * step.Stride;
        }

        return true;
    }

    /// <summary>Whether a row has a cell that can't be looked through.</summary>
    public bool IsDark(int row) => _dark is { } dark && (dark[row >> 6] >> row & 1) != 0;

    /// <summary>The class of each value; <see cref="ClassLookup.None"/> where it has none.</summary>
    public int[] ClassesOf(ReadOnlySpan<Value?> values)
    {
        var classes = new int[values.Length];
        for (var i = 0; i < classes.Length; i++) classes[i] = _columns[i].Lookup.Of(values[i]);
        return classes;
    }

    /// <summary>Whether a row's cell holds of a class of values; unknown when the cell must be tested.</summary>
    public Ternary Holds(int row, int column, int valueClass)
    {
        if (valueClass < 0) return Ternary.Unknown;
        var index = _columns[column];
        var block = index.Sets.Blocks[(valueClass * _blocks) + (row / BlockPool.Rows)];
        if ((_words[(block * BlockPool.Words) + (row % BlockPool.Rows >> 6)] >> row & 1) == 0) return Ternary.False;
        return index.IsDark(row) ? Ternary.Unknown : Ternary.True;
    }

    /// <summary>The next block from <paramref name="block"/> on in which rows may match, with those rows; -1 when there is none.</summary>
    public int Next(ReadOnlySpan<int> places, int block, ref BlockWords rows)
    {
        var summaryWords = ClassSets.SummaryWords(_blocks);
        for (var s = block >> 6; s < summaryWords; s++)
        {
            var live = s == block >> 6 ? ulong.MaxValue << block : ulong.MaxValue;
            for (var g = 0; g < _groups.Length; g++) live &= _groups[g].Summary[(places[g] * summaryWords) + s];
            for (; live != 0; live &= live - 1)
            {
                var found = (s << 6) + System.Numerics.BitOperations.TrailingZeroCount(live);
                var met = Meet(places, found);
                if (met == Vector512<ulong>.Zero) continue;
                met.StoreUnsafe(ref rows[0]);
                return found;
            }
        }

        return -1;
    }

    private Vector512<ulong> Meet(ReadOnlySpan<int> places, int block)
    {
        ref var words = ref MemoryMarshal.GetArrayDataReference(_words);
        var met = Vector512<ulong>.AllBitsSet;
        for (var g = 0; g < _groups.Length; g++)
            met &= Vector512.LoadUnsafe(ref words, (nuint)_groups[g].Sets.Blocks[(places[g] * _blocks) + block] * BlockPool.Words);
        return met;
    }

    private GroupIndex[] Group(BlockPool pool)
    {
        var groups = ColumnGroups.Of([.. _columns.Select(c => c.Sets.Count)], _table.Rows.Length);
        var built = new List<GroupIndex>();
        foreach (var columns in groups)
        {
            var sets = _columns[columns[0]].Sets;
            _steps[columns[0]] = (_columns[columns[0]].Lookup, built.Count, 1);
            foreach (var column in columns.Skip(1))
            {
                _steps[column] = (_columns[column].Lookup, built.Count, sets.Count);
                sets = ClassSets.Product(sets, _columns[column].Sets, _blocks, pool);
            }

            built.Add(new GroupIndex(sets, sets.Summary(_blocks)));
        }

        if (built.Count == 0) built.Add(Everything(pool));
        return [.. built];
    }

    /// <summary>All rows of a table without columns.</summary>
    private GroupIndex Everything(BlockPool pool)
    {
        var ids = new int[_blocks];
        Span<ulong> words = stackalloc ulong[BlockPool.Words];
        for (var b = 0; b < _blocks; b++)
        {
            words.Clear();
            for (var row = b * BlockPool.Rows; row < Math.Min(_table.Rows.Length, (b + 1) * BlockPool.Rows); row++)
                words[row % BlockPool.Rows >> 6] |= 1UL << row;
            ids[b] = pool.Intern(words);
        }

        var sets = new ClassSets(1, ids);
        return new GroupIndex(sets, sets.Summary(_blocks));
    }
}
