namespace Imprimatur.Rules.Analysis;

/// <summary>A dimension of a space while it is made.</summary>
internal sealed class DraftColumn(string name, ColumnDomain domain, bool isInput, bool isNamed, int views)
{
    private readonly Dictionary<Bits, int> _numbers = [];
    private readonly List<Bits> _sets = [];
    private readonly Dictionary<int, int>[] _asked = [.. Enumerable.Range(0, views).Select(_ => new Dictionary<int, int>())];
    private readonly Bits?[] _taken = new Bits?[views];

    /// <summary>The input, or what it stands for.</summary>
    public string Name { get; } = name;

    /// <summary>What it can be.</summary>
    public ColumnDomain Domain { get; } = domain;

    /// <summary>Says which atoms a view takes; one that does not have the column takes all.</summary>
    public void Take(int view, Bits atoms) => _taken[view] = atoms;

    /// <summary>Lets a row ask for a set of atoms; one that does not asks for nothing.</summary>
    public void Ask(int view, int row, Bits set) => _asked[view][row] = NumberOf(set);

    /// <summary>Lets the rows that did not ask have every atom.</summary>
    public void Finish(int view, int rows)
    {
        var all = NumberOf(new Bits(Domain.Count).Not());
        for (var row = 0; row < rows; row++) _asked[view].TryAdd(row, all);
    }

    /// <summary>The number of the set that a row asks for.</summary>
    public int SetOf(int view, int row) => _asked[view][row];

    /// <summary>The dimension.</summary>
    /// <param name="place">Its place among those that the tables have.</param>
    /// <param name="setOfRow">For each row of the space the number of its set.</param>
    public SpaceColumn Laid(int place, int[] setOfRow) =>
        new(Name, place, Domain, [.. _sets], setOfRow, [.. _taken.Select(t => t ?? new Bits(Domain.Count).Not())], isInput, isNamed);

    private int NumberOf(Bits set)
    {
        if (_numbers.TryGetValue(set, out var number)) return number;
        _sets.Add(set);
        return _numbers[set] = _sets.Count - 1;
    }
}
