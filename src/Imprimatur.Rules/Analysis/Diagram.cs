using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>Labels every input of a space: columns are split one after the other, and what looks the same further on is built once.</summary>
internal sealed class Diagram
{
    /// <summary>The label of inputs that are not decided, since it would be too much work.</summary>
    public const int Undecided = -1;

    /// <summary>The label of inputs of which there is nothing to tell.</summary>
    public const int Nothing = 0;

    private readonly Space _space;
    private readonly ILabels _labels;
    private readonly Branches _branches;
    private readonly Dictionary<ulong[], int>[] _done;
    private readonly Dictionary<DiagramNode, int> _numbers = [];
    private readonly List<DiagramNode> _nodes = [];

    private Diagram(Space space, ILabels labels, Branches branches)
    {
        (_space, _labels, _branches) = (space, labels, branches);
        _done = [.. space.Columns.Select(_ => new Dictionary<ulong[], int>(WordsComparer.Instance))];
    }

    /// <summary>The regions that have a label, disjoint, together exactly the inputs of that label.</summary>
    /// <param name="space">The space.</param>
    /// <param name="labels">Gives the labels.</param>
    /// <param name="branches">Splits the columns.</param>
    /// <param name="start">The rows to begin with.</param>
    /// <param name="most">The most boxes that are told.</param>
    public static Boxes Of(Space space, ILabels labels, Branches branches, ulong[] start, int most)
    {
        var diagram = new Diagram(space, labels, branches);
        var boxes = new Boxes(space, most);
        diagram.Tell(diagram.Build(0, start), new Bits?[space.Columns.Length], boxes);
        return boxes;
    }

    /// <summary>A node's number, or a label as what is below -1.</summary>
    private int Build(int column, ulong[] alive)
    {
        if (_labels.Of(column, alive) is { } label) return End(label);
        if (_done[column].TryGetValue(alive, out var done)) return done;
        if (_branches.IsSpent) return End(Undecided);
        var children = new Dictionary<int, Bits>();
        foreach (var branch in _branches.Of(column, alive))
        {
            var child = Build(column + 1, branch.Alive);
            if (!children.TryGetValue(child, out var atoms)) children.Add(child, atoms = new Bits(_space.Columns[column].Domain.Count));
            atoms.Fill(branch.From, branch.Until);
        }

        ImmutableArray<(int, Bits)> sorted = [.. children.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];
        var result = sorted.Length == 1 ? sorted[0].Item1 : Number(new DiagramNode(column, sorted));
        if (!_branches.IsSpent) _done[column].Add(alive, result);
        return result;
    }

    private static int End(int label) => -2 - (label + 1);

    private int Number(DiagramNode node)
    {
        if (_numbers.TryGetValue(node, out var number)) return number;
        _nodes.Add(node);
        return _numbers[node] = _nodes.Count - 1;
    }

    private void Tell(int node, Bits?[] box, Boxes boxes)
    {
        if (boxes.IsFull || node == End(Nothing)) return;
        if (node < 0)
        {
            boxes.Add(-3 - node, box);
            return;
        }

        var (column, children) = _nodes[node];
        foreach (var (child, atoms) in children)
        {
            box[column] = atoms;
            Tell(child, box, boxes);
        }

        box[column] = null;
    }
}
