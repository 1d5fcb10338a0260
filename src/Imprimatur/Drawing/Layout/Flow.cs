using Imprimatur.Drawing.Charts;

namespace Imprimatur.Drawing.Layout;

/// <summary>Which arrows go down and which go back, and in which layer each step stands (Sugiyama: break the circles, then layer by the longest way).</summary>
internal sealed class Flow
{
    private readonly List<Arrow>[] _out;
    private readonly HashSet<Arrow> _back = [];

    public Flow(Chart chart)
    {
        _out = new List<Arrow>[chart.Steps.Length];
        for (var i = 0; i < _out.Length; i++) _out[i] = [];
        for (var i = 0; i < chart.Ways.Length; i++)
        {
            var way = chart.Ways[i];
            if (way.Role != WayRole.Outcome) continue;
            foreach (var to in way.To) _out[way.From].Add(new Arrow(i, way.From, to));
        }

        var order = Descend(chart);
        Layers = new int[_out.Length];
        foreach (var step in order)
        {
            foreach (var arrow in Forward(step)) Layers[arrow.To] = Math.Max(Layers[arrow.To], Layers[step] + 1);
        }

        Spine = FindSpine(chart, order);
    }

    /// <summary>The layer of each step, from 0.</summary>
    public int[] Layers { get; }

    /// <summary>The steps of the main way, from the start to the last end, by which the picture has a straight line to follow.</summary>
    public IReadOnlyList<int> Spine { get; }

    public IEnumerable<Arrow> Forward(int step) => _out[step].Where(a => !_back.Contains(a));

    public IEnumerable<Arrow> Back(int step) => _out[step].Where(_back.Contains);

    /// <summary>Walks depth first without recursion; an arrow to a step on the present path goes back. Answers the steps in an order that all others
    /// respect.</summary>
    private List<int> Descend(Chart chart)
    {
        const int Unseen = 0, Open = 1, Done = 2;
        var state = new int[_out.Length];
        var finished = new List<int>();
        var path = new Stack<(int Step, int Next)>();
        foreach (var root in Enumerable.Range(0, _out.Length).Prepend(chart.Start))
        {
            if (state[root] != Unseen) continue;
            state[root] = Open;
            path.Push((root, 0));
            while (path.TryPop(out var top))
            {
                if (top.Next == _out[top.Step].Count)
                {
                    state[top.Step] = Done;
                    finished.Add(top.Step);
                    continue;
                }

                path.Push((top.Step, top.Next + 1));
                var arrow = _out[top.Step][top.Next];
                if (state[arrow.To] == Open) _back.Add(arrow);
                if (state[arrow.To] != Unseen) continue;
                state[arrow.To] = Open;
                path.Push((arrow.To, 0));
            }
        }

        finished.Reverse();
        return finished;
    }

    /// <summary>From the start by the first way (as the file has them) that still reaches the deepest step.</summary>
    private List<int> FindSpine(Chart chart, List<int> order)
    {
        var reached = new HashSet<int> { chart.Start };
        foreach (var step in order.Where(reached.Contains)) reached.UnionWith(Forward(step).Select(a => a.To));
        var goal = reached.OrderByDescending(s => Layers[s]).ThenBy(s => s).First();
        var leads = new HashSet<int> { goal };
        foreach (var step in Enumerable.Reverse(order))
        {
            if (Forward(step).Any(a => leads.Contains(a.To))) leads.Add(step);
        }

        var spine = new List<int> { chart.Start };
        while (spine[^1] != goal) spine.Add(Forward(spine[^1]).First(a => leads.Contains(a.To)).To);
        return spine;
    }
}
