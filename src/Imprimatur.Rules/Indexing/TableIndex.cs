using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
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

    private readonly (ClassLookup Lookup, int Group, int Stride)[] _steps;
    private readonly GroupIndex[] _groups;
    private readonly int[] _leads;
    private readonly BlockEntry[] _entries;
    private readonly ulong[] _words;
    private readonly ulong[]? _dark;
    private readonly int[] _rowAt;
    private readonly int[] _placeOfRow;
    private readonly int _blocks;

    private TableIndex(Table table, IReadOnlyDictionary<string, Value> constants)
    {
        ImmutableArray<ColumnPlan> plans = [.. table.Columns.Select((_, i) => new ColumnPlan(table, i, constants))];
        _blocks = BlockPool.CountFor(table.Rows.Length);
        _rowAt = RowOrder.Of(plans, table.Rows.Length);
        _placeOfRow = new int[_rowAt.Length];
        for (var place = 0; place < _rowAt.Length; place++) _placeOfRow[_rowAt[place]] = place;
        var pool = new BlockPool();
        Columns = [.. plans.Select(p => ColumnBuilder.Build(p, _placeOfRow, pool))];
        (_groups, _steps) = IndexGroups.Of(Columns, table.Rows.Length, pool);
        (_leads, _entries) = Leads(_groups[0].Blocks);
        _words = pool.Seal();
        if (Columns.Any(c => c.Dark is not null)) _dark = new ulong[(_rowAt.Length + 63) / 64];
        for (var row = 0; row < _rowAt.Length; row++)
        {
            if (Columns.Any(c => c.IsDark(row))) _dark![_placeOfRow[row] >> 6] |= 1UL << _placeOfRow[row];
        }
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<ColumnIndex> Columns { get; }

    /// <summary>The sets that are met for a decision.</summary>
    public int Groups => _groups.Length;

    /// <summary>Whether rows stand in blocks as they do in the table.</summary>
    public bool IsInOrder => _blocks == 1;

    /// <summary>The bytes that it takes.</summary>
    public long Bytes => (_words.LongLength * sizeof(ulong)) + Columns.Sum(c => c.Sets.Bytes) + (_rowAt.LongLength * 2 * sizeof(int))
        + _groups.Sum(g => g.Blocks.LongLength * sizeof(int)) + ((_leads.LongLength + (_entries.LongLength * 2)) * sizeof(int));

    /// <summary>Compiles a table; null when it has too many columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="constants">The constants that cells may name.</param>
    public static TableIndex? Build(Table table, IReadOnlyDictionary<string, Value> constants) =>
        table.Columns.Length > MostColumns ? null : new TableIndex(table, constants);

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

    /// <summary>Whether the row at a place has a cell that can't be looked through.</summary>
    public bool IsDark(int place) => _dark is { } dark && (dark[place >> 6] >> place & 1) != 0;

    /// <summary>The row at a place in the blocks.</summary>
    public int RowAt(int place) => _rowAt[place];

    /// <summary>The place of a row in the blocks.</summary>
    public int PlaceOf(int row) => _placeOfRow[row];

    /// <summary>The class of each value; <see cref="ClassLookup.None"/> where it has none.</summary>
    public int[] ClassesOf(ReadOnlySpan<Value?> values)
    {
        var classes = new int[values.Length];
        for (var i = 0; i < classes.Length; i++) classes[i] = Columns[i].Lookup.Of(values[i]);
        return classes;
    }

    /// <summary>Whether a row's cell holds of a class of values; unknown when the cell must be tested.</summary>
    public Ternary Holds(int row, int column, int valueClass)
    {
        if (valueClass < 0) return Ternary.Unknown;
        var (index, place) = (Columns[column], _placeOfRow[row]);
        var block = index.Sets.Blocks[(valueClass * _blocks) + (place / BlockPool.Rows)];
        if ((_words[(block * BlockPool.Words) + (place % BlockPool.Rows >> 6)] >> place & 1) == 0) return Ternary.False;
        return index.IsDark(row) ? Ternary.Unknown : Ternary.True;
    }

    /// <summary>The place of the first row that may match; -1 when there is none.</summary>
    /// <param name="places">The input's place in each group.</param>
    public int First(ReadOnlySpan<int> places)
    {
        var first = -1;
        var end = _leads[places[0] + 1];
        for (var at = _leads[places[0]]; at < end; at++)
        {
            var entry = _entries[at];
            var found = FirstOf(Meet(places, entry), entry.Block);
            if (found >= 0 && (first < 0 || _rowAt[found] < _rowAt[first])) first = found;
        }

        return first;
    }

    /// <summary>The next block in which rows may match, with those rows; -1 when there is none.</summary>
    /// <param name="places">The input's place in each group.</param>
    /// <param name="at">Where to look on; -1 to begin.</param>
    /// <param name="rows">The rows.</param>
    public int Next(ReadOnlySpan<int> places, ref int at, ref BlockWords rows)
    {
        if (at < 0) at = _leads[places[0]];
        for (var end = _leads[places[0] + 1]; at < end;)
        {
            var entry = _entries[at++];
            var met = Meet(places, entry);
            if (met == Vector512<ulong>.Zero) continue;
            met.StoreUnsafe(ref rows[0]);
            return entry.Block;
        }

        return -1;
    }

    private (int[] Leads, BlockEntry[] Entries) Leads(int[] blocks)
    {
        var leads = new int[(blocks.Length / _blocks) + 1];
        var entries = new List<BlockEntry>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] != 0) entries.Add(new BlockEntry(i % _blocks, blocks[i]));
            leads[(i / _blocks) + 1] = entries.Count;
        }

        return (leads, [.. entries]);
    }

    private static int FirstOf(Vector512<ulong> met, int block)
    {
        var words = ~Vector512.Equals(met, Vector512<ulong>.Zero).ExtractMostSignificantBits() & 0xFF;
        if (words == 0) return -1;
        var word = BitOperations.TrailingZeroCount(words);
        return (block * BlockPool.Rows) + (word << 6) + BitOperations.TrailingZeroCount(met.GetElement(word));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<ulong> Meet(ReadOnlySpan<int> places, BlockEntry entry)
    {
        ref var words = ref MemoryMarshal.GetArrayDataReference(_words);
        var met = Vector512.LoadUnsafe(ref words, (nuint)entry.Words);
        var groups = _groups;
        for (var g = 1; g < groups.Length; g++) met &= Vector512.LoadUnsafe(ref words, (nuint)groups[g].Blocks[(places[g] * _blocks) + entry.Block]);
        return met;
    }
}
