namespace Imprimatur.Definitions.Binding;

/// <summary>For each node of the ways the nearest node that lies on every way from the start to it (Cooper, Harvey and Kennedy's iteration).</summary>
internal sealed class Dominators
{
    private readonly int[] _nearest;
    private readonly int[] _place;

    public Dominators(Flow flow)
    {
        var order = PostOrder(flow);
        _nearest = new int[flow.Source + 1];
        _place = new int[flow.Source + 1];
        Array.Fill(_nearest, -1);
        Array.Fill(_place, -1);
        for (var i = 0; i < order.Count; i++) _place[order[i]] = i;
        _nearest[flow.Source] = flow.Source;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = order.Count - 2; i >= 0; i--)
            {
                var nearest = Meet(flow, order[i]);
                changed |= nearest != _nearest[order[i]];
                _nearest[order[i]] = nearest;
            }
        }
    }

    /// <summary>Whether any way leads to the node.</summary>
    public bool IsReached(int node) => _place[node] >= 0;

    /// <summary>The nodes that lie on every way to a node, from the nearest to the source; empty for a node that no way leads to.</summary>
    public IEnumerable<int> Above(int node)
    {
        if (!IsReached(node)) yield break;
        while (_nearest[node] != node)
        {
            node = _nearest[node];
            yield return node;
        }
    }

    private int Meet(Flow flow, int node)
    {
        var met = -1;
        foreach (var edge in flow.Into[node])
        {
            if (_nearest[edge.From] < 0) continue;
            met = met < 0 ? edge.From : Common(met, edge.From);
        }

        return met;
    }

    private int Common(int a, int b)
    {
        while (a != b)
        {
            if (_place[a] < _place[b]) a = _nearest[a];
            else b = _nearest[b];
        }

        return a;
    }

    /// <summary>The reached nodes, each after all that it leads to (but for ways back); the source last.</summary>
    private static List<int> PostOrder(Flow flow)
    {
        var order = new List<int>();
        var seen = new HashSet<int> { flow.Source };
        var open = new Stack<(int Node, IEnumerator<FlowEdge> More)>();
        open.Push((flow.Source, flow.OutOf[flow.Source].GetEnumerator()));
        while (open.TryPeek(out var top))
        {
            if (!top.More.MoveNext())
            {
                order.Add(top.Node);
                open.Pop();
            }
            else if (seen.Add(top.More.Current.To))
            {
                open.Push((top.More.Current.To, flow.OutOf[top.More.Current.To].GetEnumerator()));
            }
        }

        return order;
    }
}
