using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>One table's rows in a space, and what they answer where some of them match.</summary>
internal sealed class SpaceSide
{
    private readonly Space _space;
    private readonly AnswerBook _book;
    private readonly int[] _answers;
    private readonly int _noMatch;

    /// <summary>A table in a space.</summary>
    /// <param name="space">The space.</param>
    /// <param name="number">Which of the tables it is.</param>
    /// <param name="view">The table.</param>
    /// <param name="places">For each row of the space the table's row, or -1.</param>
    /// <param name="book">The answers.</param>
    public SpaceSide(Space space, int number, TableView view, ImmutableArray<int> places, AnswerBook book)
    {
        (_space, Number, View, Places, _book) = (space, number, view, places, book);
        Mask = new ulong[space.WordCount];
        _answers = new int[space.Rows];
        for (var row = 0; row < space.Rows; row++)
        {
            if (places[row] < 0) continue;
            Mask[row >> 6] |= 1UL << row;
            _answers[row] = book.NumberOf(view.Answers[places[row]]);
        }

        _noMatch = book.NumberOf(view.NoMatch);
    }

    /// <summary>Which of the tables it is.</summary>
    public int Number { get; }

    /// <summary>The table.</summary>
    public TableView View { get; }

    /// <summary>For each row of the space the table's row in the order in which rows win, or -1.</summary>
    public ImmutableArray<int> Places { get; }

    /// <summary>The rows of the space that are the table's.</summary>
    public ulong[] Mask { get; }

    /// <summary>The number of the answer where no row matches.</summary>
    public int NoMatch => _noMatch;

    /// <summary>The number of the answer that a row gives by itself.</summary>
    public int AnswerOf(int row) => _answers[row];

    /// <summary>Takes out the rows that make no difference whatever a column and those after it are.</summary>
    public void Reduce(int column, Span<ulong> alive)
    {
        if (View.Combination != Combination.First) return;
        var last = RowWords.FirstOfBoth(alive, _space.Covering(column));
        if (last >= 0) RowWords.DropFrom(alive, last + 1);
        var end = last >= 0 ? _answers[last] : _noMatch;
        for (var row = RowWords.Before(alive, last >= 0 ? last : _space.Rows); row >= 0 && _answers[row] == end; row = RowWords.Before(alive, row))
            RowWords.Drop(alive, row);
    }

    /// <summary>The answer where some rows match or may, if it is the same whatever a column and those after it are.</summary>
    public int? Known(int column, ReadOnlySpan<ulong> alive)
    {
        if (RowWords.IsEmpty(alive)) return _noMatch;
        var covering = _space.Covering(column);
        if (RowWords.IsWithin(alive, covering)) return Of(alive);
        return View.Combination switch
        {
            Combination.First when RowWords.Next(alive, 0) is var first && RowWords.Has(covering, first) => _answers[first],
            Combination.Only when RowWords.FirstOfBoth(alive, covering) is >= 0 and var one && HasAfter(alive, covering, one) => 0,
            _ => null,
        };
    }

    /// <summary>The answer where exactly these rows match.</summary>
    public int Of(ReadOnlySpan<ulong> matched)
    {
        var first = RowWords.Next(matched, 0);
        if (first < 0) return _noMatch;
        switch (View.Combination)
        {
            case Combination.First:
                return _answers[first];
            case Combination.Only:
                return RowWords.Next(matched, first + 1) < 0 ? _answers[first] : 0;
            case Combination.Agreed:
                return Agreed(matched, first);
            default:
                var rows = ImmutableArray.CreateBuilder<int>();
                for (var row = first; row >= 0; row = RowWords.Next(matched, row + 1)) rows.Add(row);
                return _book.NumberOf(Combinations.Of(View.Combination, View.Table, [.. rows.Select(r => _book[_answers[r]])]));
        }
    }

    private static bool HasAfter(ReadOnlySpan<ulong> alive, ReadOnlySpan<ulong> covering, int row)
    {
        for (var next = RowWords.Next(alive, row + 1); next >= 0; next = RowWords.Next(alive, next + 1))
        {
            if (RowWords.Has(covering, next)) return true;
        }

        return false;
    }

    private int Agreed(ReadOnlySpan<ulong> matched, int first)
    {
        var said = new SortedSet<int>();
        for (var row = first; row >= 0; row = RowWords.Next(matched, row + 1)) said.Add(_answers[row]);
        return said.Count == 1 ? _answers[first] : _book.NumberOf(Combinations.Agreed([.. said.Select(a => _book[a])]));
    }
}
