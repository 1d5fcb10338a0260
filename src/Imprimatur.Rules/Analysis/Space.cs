using System.Collections.Immutable;
using Imprimatur.Rules.Cells;

namespace Imprimatur.Rules.Analysis;

/// <summary>All inputs of one table, or of two versions together, in atoms, with the rows that hold on each. Immutable once it is made.</summary>
internal sealed class Space
{
    private readonly ulong[][] _holds;
    private readonly ulong[][] _covers;

    /// <summary>A space.</summary>
    /// <param name="columns">Its dimensions.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outside">What of the rules lies outside the analysable part.</param>
    public Space(ImmutableArray<SpaceColumn> columns, int rows, ImmutableArray<OutsidePart> outside)
    {
        (Columns, Rows, Outside) = (columns, rows, outside);
        WordCount = Math.Max(1, (rows + 63) / 64);
        _holds = [.. columns.Select(Holds)];
        _covers = new ulong[columns.Length + 1][];
        _covers[columns.Length] = All();
        for (var c = columns.Length - 1; c >= 0; c--)
        {
            _covers[c] = (ulong[])_covers[c + 1].Clone();
            var isWhole = columns[c].Sets.Select(s => s.Count == columns[c].Domain.Count).ToArray();
            for (var row = 0; row < rows; row++)
            {
                if (!isWhole[columns[c].SetOfRow[row]]) RowWords.Drop(_covers[c], row);
            }
        }
    }

    /// <summary>The dimensions.</summary>
    public ImmutableArray<SpaceColumn> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The words that a set of rows takes.</summary>
    public int WordCount { get; }

    /// <summary>What of the rules lies outside the analysable part.</summary>
    public ImmutableArray<OutsidePart> Outside { get; }

    /// <summary>All rows.</summary>
    public ulong[] All()
    {
        var all = new ulong[WordCount];
        for (var row = 0; row < Rows; row++) all[row >> 6] |= 1UL << row;
        return all;
    }

    /// <summary>The rows that hold on an atom.</summary>
    public ReadOnlySpan<ulong> HoldOn(int column, int atom) => _holds[column].AsSpan(atom * WordCount, WordCount);

    /// <summary>The rows that hold whatever a column and those after it are.</summary>
    public ReadOnlySpan<ulong> Covering(int column) => _covers[column];

    /// <summary>The set of atoms that a row asks of a column.</summary>
    public Bits SetOf(int column, int row) => Columns[column].Sets[Columns[column].SetOfRow[row]];

    /// <summary>Whether no input can meet all cells of a row.</summary>
    public bool IsEmpty(int row)
    {
        for (var c = 0; c < Columns.Length; c++)
        {
            if (SetOf(c, row).IsEmpty) return true;
        }

        return false;
    }

    /// <summary>The region of a box: its sets by column, null for everything.</summary>
    public Region RegionOf(Bits?[] box)
    {
        var parts = ImmutableArray.CreateBuilder<RegionPart>();
        var example = ImmutableArray.CreateBuilder<InputValue>();
        foreach (var c in Enumerable.Range(0, box.Length).OrderBy(i => Columns[i].Place))
        {
            var (column, set) = (Columns[c], box[c]);
            if (column.IsInput) example.Add(new InputValue(column.Name, column.Domain.Simplest(set ?? new Bits(column.Domain.Count).Not())));
            if (set is not null && column.Domain.Words(set) is { } words) parts.Add(new RegionPart(column.Name, words, column.IsInput, set, column.Domain));
        }

        return new Region(parts.ToImmutable(), example.ToImmutable());
    }

    /// <summary>The rows of a table that hold on the example of a box; null where the table does not take it.</summary>
    public ulong[]? MatchedBy(Bits?[] box, int table, ulong[] rows)
    {
        var matched = (ulong[])rows.Clone();
        for (var c = 0; c < box.Length; c++)
        {
            var atom = Columns[c].Domain.SimplestAtom(box[c] ?? new Bits(Columns[c].Domain.Count).Not());
            if (!Columns[c].Taken[table][atom]) return null;
            for (var w = 0; w < WordCount; w++) matched[w] &= HoldOn(c, atom)[w];
        }

        return matched;
    }

    /// <summary>The space in which rows ask for nothing but inputs: where a row may match, it does.</summary>
    public Space OfInputs() => Columns.All(c => c.IsInput) ? this : new Space([.. Columns.Where(c => c.IsInput)], Rows, Outside);

    /// <summary>What of a box lies outside the analysable part: cells and conditions that must hold, or must not.</summary>
    public IEnumerable<string> OutsideOf(Bits?[] box) =>
        Columns.Where((c, i) => !c.IsInput && box[i] is { } set && set.Count < c.Domain.Count).Select(c => c.Name);

    /// <summary>A box by its simplest value of each input and condition, as JSON in one line.</summary>
    public string Json(Bits?[] box)
    {
        bool IsTold(int c) => Columns[c].IsInput || (Columns[c].IsNamed && box[c]?.Count < Columns[c].Domain.Count);
        var parts = Enumerable.Range(0, box.Length).Where(IsTold).OrderBy(c => Columns[c].Place).Select(c =>
        {
            var value = Columns[c].Domain.Simplest(box[c] ?? new Bits(Columns[c].Domain.Count).Not());
            return $"{JsonWords.Of(Columns[c].Name)}: {(value is null ? "missing" : JsonWords.Of(value))}";
        }).ToList();
        return parts.Count == 0 ? "{ }" : "{ " + string.Join(", ", parts) + " }";
    }

    /// <summary>The inputs that all of some rows match, as a box; null when there are none.</summary>
    public Bits?[]? Common(params ReadOnlySpan<int> rows)
    {
        var box = new Bits?[Columns.Length];
        for (var c = 0; c < box.Length; c++)
        {
            var set = new Bits(Columns[c].Domain.Count).Not();
            foreach (var row in rows) set = set.And(SetOf(c, row));
            if (set.IsEmpty) return null;
            box[c] = set;
        }

        return box;
    }

    private ulong[] Holds(SpaceColumn column)
    {
        var holds = new ulong[column.Domain.Count * WordCount];
        for (var row = 0; row < Rows; row++)
        {
            var (word, bit) = (row >> 6, 1UL << row);
            foreach (var atom in column.Sets[column.SetOfRow[row]].Rows()) holds[(atom * WordCount) + word] |= bit;
        }

        return holds;
    }
}
