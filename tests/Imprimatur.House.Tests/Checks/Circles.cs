namespace Imprimatur.House.Tests.Checks;

/// <summary>Finds circles in a graph of names (Tarjan's strongly connected components of more than one node).</summary>
internal sealed class Circles
{
    private readonly Dictionary<string, List<string>> _arrows;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _low = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _found = [];

    private Circles(IEnumerable<(string From, string To)> arrows)
    {
        _arrows = arrows.Where(a => a.From != a.To).Distinct()
            .GroupBy(a => a.From, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(a => a.To).Order(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
    }

    public static IReadOnlyList<IReadOnlyList<string>> Find(IEnumerable<(string From, string To)> arrows)
    {
        var circles = new Circles(arrows);
        foreach (var node in circles._arrows.Keys.Order(StringComparer.Ordinal))
        {
            if (!circles._index.ContainsKey(node)) circles.Visit(node);
        }

        return circles._found;
    }

    private void Visit(string node)
    {
        _index[node] = _low[node] = _index.Count;
        _open.Push(node);
        _isOpen.Add(node);
        foreach (var next in _arrows.GetValueOrDefault(node, []))
        {
            if (!_index.TryGetValue(next, out var index))
            {
                Visit(next);
                _low[node] = Math.Min(_low[node], _low[next]);
            }
            else if (_isOpen.Contains(next))
            {
                _low[node] = Math.Min(_low[node], index);
            }
        }

        if (_low[node] == _index[node]) Close(node);
    }

    private void Close(string node)
    {
        var circle = new List<string>();
        string last;
        do
        {
            last = _open.Pop();
            _isOpen.Remove(last);
            circle.Add(last);
        }
        while (last != node);
        if (circle.Count > 1) _found.Add([.. circle.Order(StringComparer.Ordinal)]);
    }
}
