namespace Imprimatur.Rules.Indexing;

/// <summary>Keeps the first rows that find room, in the order of the table, whatever order they come in.</summary>
/// <param name="room">Where they go.</param>
internal ref struct RowList(Span<int> room)
{
    private readonly Span<int> _room = room;
    private bool _isSorted;

    /// <summary>How many came.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a row.</summary>
    public void Add(int row)
    {
        if (Count++ < _room.Length)
        {
            _room[Count - 1] = row;
            return;
        }

        if (_room.IsEmpty) return;
        Sort();
        if (row > _room[^1]) return;
        var at = ~_room.BinarySearch(row);
        _room[at..^1].CopyTo(_room[(at + 1)..]);
        _room[at] = row;
    }

    /// <summary>Puts them in order and gives their number.</summary>
    public int Finish()
    {
        Sort();
        return Count;
    }

    private void Sort()
    {
        if (!_isSorted) _room[..Math.Min(Count, _room.Length)].Sort();
        _isSorted = true;
    }
}
