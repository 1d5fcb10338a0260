namespace Imprimatur.Definitions.Binding;

/// <summary>
/// For each node of the ways the nearest node that lies on every way from the start to it, by the method of Lengauer and Tarjan (1979), whose cost grows
/// hardly faster than the number of ways: a hostile definition must not make it slow.
/// </summary>
internal sealed class Dominators
{
    private readonly List<int> _nodes = [];
    private readonly int[] _number;
    private readonly List<int> _parent = [];
    private readonly int[] _semi;
    private readonly int[] _label;
    private readonly int[] _ancestor;
    private readonly int[] _nearest;

    public Dominators(Flow flow)
    {
        _number = new int[flow.Source + 1];
        Array.Fill(_number, -1);
        Walk(flow);
        _semi = [.. Enumerable.Range(0, _nodes.Count)];
        _label = [.. _semi];
        _ancestor = new int[_nodes.Count];
        Array.Fill(_ancestor, -1);
        _nearest = new int[_nodes.Count];
        Find(flow);
    }

    /// <summary>Whether any way leads to the node.</summary>
    public bool IsReached(int node) => _number[node] >= 0;

    /// <summary>The nodes that lie on every way to a node, from the nearest to the source; empty for a node that no way leads to.</summary>
    public IEnumerable<int> Above(int node)
    {
        for (var at = _number[node]; at > 0;)
        {
            at = _nearest[at];
            yield return _nodes[at];
        }
    }

    /// <summary>Numbers the reached nodes in the order of a depth-first walk.</summary>
    private void Walk(Flow flow)
    {
        var open = new Stack<(int Node, int Parent)>([(flow.Source, 0)]);
        while (open.TryPop(out var next))
        {
            if (_number[next.Node] >= 0) continue;
            _number[next.Node] = _nodes.Count;
            _nodes.Add(next.Node);
            _parent.Add(next.Parent);
            foreach (var edge in flow.OutOf[next.Node]) open.Push((edge.To, _number[next.Node]));
        }
    }

    private void Find(Flow flow)
    {
        var buckets = new List<int>?[_nodes.Count];
        for (var w = _nodes.Count - 1; w > 0; w--)
        {
            foreach (var edge in flow.Into[_nodes[w]])
            {
                if (_number[edge.From] is >= 0 and var v) _semi[w] = Math.Min(_semi[w], _semi[Least(v)]);
            }

            (buckets[_semi[w]] ??= []).Add(w);
            _ancestor[w] = _parent[w];
            foreach (var v in buckets[_parent[w]] ?? [])
            {
                var least = Least(v);
                _nearest[v] = _semi[least] < _semi[v] ? least : _parent[w];
            }

            buckets[_parent[w]]?.Clear();
        }

        for (var w = 1; w < _nodes.Count; w++)
        {
            if (_nearest[w] != _semi[w]) _nearest[w] = _nearest[_nearest[w]];
        }
    }

    /// <summary>The node with the least semi-dominator above <paramref name="v"/> in the forest built so far; paths are shortened as they are walked.</summary>
    private int Least(int v)
    {
        if (_ancestor[v] < 0) return v;
        var path = new Stack<int>();
        for (var at = v; _ancestor[_ancestor[at]] >= 0; at = _ancestor[at]) path.Push(at);
        while (path.TryPop(out var at))
        {
            var above = _ancestor[at];
            if (_semi[_label[above]] < _semi[_label[at]]) _label[at] = _label[above];
            _ancestor[at] = _ancestor[above];
        }

        return _label[v];
    }
}
