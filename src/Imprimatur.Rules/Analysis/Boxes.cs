namespace Imprimatur.Rules.Analysis;

/// <summary>Disjoint boxes with labels; those that differ in one column only are put together.</summary>
/// <param name="space">The space.</param>
/// <param name="most">The most boxes that are taken.</param>
internal sealed class Boxes(Space space, int most)
{
    private readonly Dictionary<Bits, int>[] _numbers = [.. space.Columns.Select(_ => new Dictionary<Bits, int>())];
    private readonly List<Bits>[] _sets = [.. space.Columns.Select(_ => new List<Bits>())];
    private List<int[]> _boxes = [];

    /// <summary>Whether there were more boxes than are taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes a box: its sets by column, null for everything.</summary>
    public void Add(int label, Bits?[] box)
    {
        if (_boxes.Count == most) IsFull = true;
        else _boxes.Add([.. box.Select((set, c) => set is null || set.Count == space.Columns[c].Domain.Count ? -1 : NumberOf(c, set)), label]);
    }

    /// <summary>The boxes with their labels, as few as putting neighbours together makes them.</summary>
    public IEnumerable<(int Label, Bits?[] Box)> Merged()
    {
        for (var before = int.MaxValue; _boxes.Count < before;)
        {
            before = _boxes.Count;
            for (var c = 0; c < space.Columns.Length; c++) Merge(c);
        }

        return _boxes.Select(b => (b[^1], b.Take(b.Length - 1).Select((set, c) => set < 0 ? null : _sets[c][set]).ToArray()));
    }

    private void Merge(int column)
    {
        var groups = _boxes.GroupBy(b => b, new BoxComparer(column)).ToList();
        if (groups.Count == _boxes.Count) return;
        _boxes = [.. groups.Select(g => g.Count() == 1 ? g.Key : Joined(g, column))];
    }

    private int[] Joined(IEnumerable<int[]> boxes, int column)
    {
        var all = boxes.ToList();
        var joined = (int[])all[0].Clone();
        var set = all.Select(b => _sets[column][b[column]]).Aggregate((a, b) => a.Or(b));
        joined[column] = set.Count == space.Columns[column].Domain.Count ? -1 : NumberOf(column, set);
        return joined;
    }

    private int NumberOf(int column, Bits set)
    {
        if (_numbers[column].TryGetValue(set, out var number)) return number;
        _sets[column].Add(set);
        return _numbers[column][set] = _sets[column].Count - 1;
    }
}
