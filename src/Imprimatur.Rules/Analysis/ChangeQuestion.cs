
namespace Imprimatur.Rules.Analysis;

/// <summary>Whether there is an input that is answered differently when a row is taken out.</summary>
internal sealed class ChangeQuestion : IQuestion
{
    private readonly Space _space;
    private readonly SpaceSide _side;
    private readonly ulong[] _with;
    private readonly int _row;

    /// <summary>The question about a row.</summary>
    public ChangeQuestion(Space space, SpaceSide side, int row)
    {
        (_space, _side, _row) = (space, side, row);
        _with = new ulong[space.WordCount];
        Start = (ulong[])side.Mask.Clone();
        RowWords.Drop(Start, row);
    }

    /// <inheritdoc />
    public ulong[] Start { get; }

    /// <inheritdoc />
    public int Within => _row;

    /// <inheritdoc />
    public bool? Of(int column, Span<ulong> alive)
    {
        var covering = _space.Covering(column);
        switch (_side.View.Combination)
        {
            case Combination.First:
                return InOrder(alive, covering);
            case Combination.Agreed when Agrees(alive, covering):
                return false;
            case Combination.Only when CoversTwice(alive, covering):
                return false;
            default:
                return RowWords.IsWithin(alive, covering) ? Changes(alive) : null;
        }
    }

    /// <summary>Of ordered rows: one before it decides; else the row after it that is next decides what comes in its place.</summary>
    private bool? InOrder(Span<ulong> alive, ReadOnlySpan<ulong> covering)
    {
        var answer = _side.AnswerOf(_row);
        var first = RowWords.FirstOfBoth(alive, covering);
        if (first >= 0 && first < _row) return false;
        if (first >= 0) RowWords.DropFrom(alive, first + 1);
        var before = RowWords.Next(alive, 0);
        var isFree = before < 0 || before > _row;
        for (var next = RowWords.Next(alive, _row + 1); next >= 0; next = RowWords.Next(alive, next + 1))
        {
            if (_side.AnswerOf(next) != answer) return isFree && RowWords.Has(covering, next) && RowWords.Next(alive, _row + 1) == next ? true : null;
            if (RowWords.Has(covering, next)) return false;
        }

        return _side.NoMatch == answer ? false : isFree && RowWords.Next(alive, _row + 1) < 0 ? true : null;
    }

    /// <summary>Whether a row that says the same is there whatever comes.</summary>
    private bool Agrees(ReadOnlySpan<ulong> alive, ReadOnlySpan<ulong> covering)
    {
        for (var row = RowWords.FirstOfBoth(alive, covering); row >= 0; row = RowWords.Next(alive, row + 1))
        {
            if (RowWords.Has(covering, row) && _side.AnswerOf(row) == _side.AnswerOf(_row)) return true;
        }

        return false;
    }

    private static bool CoversTwice(ReadOnlySpan<ulong> alive, ReadOnlySpan<ulong> covering)
    {
        var count = 0;
        for (var row = RowWords.FirstOfBoth(alive, covering); row >= 0 && count < 2; row = RowWords.Next(alive, row + 1))
        {
            if (RowWords.Has(covering, row)) count++;
        }

        return count == 2;
    }

    private bool Changes(ReadOnlySpan<ulong> alive)
    {
        alive.CopyTo(_with);
        _with[_row >> 6] |= 1UL << _row;
        return _side.Of(_with) != _side.Of(alive);
    }
}
