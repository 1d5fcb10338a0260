using System.Numerics;

namespace Imprimatur.Rules.Indexing;

/// <summary>Goes through the rows that may match an input, in the order in which they stand in blocks.</summary>
/// <param name="index">The index.</param>
/// <param name="places">The input's place in each group.</param>
internal ref struct RowCursor(TableIndex index, ReadOnlySpan<int> places)
{
    private readonly ReadOnlySpan<int> _places = places;
    private BlockWords _rows;
    private ulong _word;
    private int _next = BlockPool.Words;
    private int _at = -1;
    private int _block;

    /// <summary>The place of the row in the blocks.</summary>
    public int Place { get; private set; } = -1;

    /// <summary>The row.</summary>
    public readonly int Current => index.RowAt(Place);

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool MoveNext()
    {
        while (_word == 0)
        {
            if (_next == BlockPool.Words)
            {
                _block = index.Next(_places, ref _at, ref _rows);
                if (_block < 0) return false;
                _next = 0;
            }

            _word = _rows[_next++];
        }

        Place = (_block * BlockPool.Rows) + ((_next - 1) << 6) + BitOperations.TrailingZeroCount(_word);
        _word &= _word - 1;
        return true;
    }
}
