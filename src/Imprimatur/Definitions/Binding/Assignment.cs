using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>
/// Definite assignment: for each node the fields that have a value on every way to it. A fixpoint from above: every node begins with all fields, and each way
/// takes
/// away what it does not bring. A field never becomes missing again, so that a valid approval also vouches for all that had a value when it was given.
/// </summary>
internal sealed class Assignment
{
    private readonly Bound _bound;
    private readonly Flow _flow;
    private readonly int _count;
    private readonly FieldSet[] _at;
    private readonly ILookup<int, int> _vouched;
    private readonly Dictionary<FlowEdge, FieldSet> _brought = [];

    public Assignment(Bound bound, Flow flow)
    {
        _bound = bound;
        _flow = flow;
        _count = bound.Fields.Fields.Length;
        _at = [.. Enumerable.Range(0, flow.Source + 1).Select(_ => FieldSet.Full(_count))];
        _at[flow.Source] = AtStart();
        _vouched = bound.Steps.Steps.SelectMany(s => s.Model.Needs.Select(n => (Approval: bound.Steps.Find(n.Approval.Text, s.Graph), s.Ordinal))).ToLookup(
            p => p.Approval,
            p => Flow.Entered(p.Ordinal));
        Fixpoint();
    }

    /// <summary>Whether a field has a value on every way to a node.</summary>
    public bool Has(int node, int field) => _at[node].Has(field);

    /// <summary>The steps of a shortest way to a node on which a field gets no value.</summary>
    public IReadOnlyList<int> WayWithout(int node, int field)
    {
        var from = new Dictionary<int, int> { [_flow.Source] = -1 };
        var open = new Queue<int>([_flow.Source]);
        while (open.TryDequeue(out var at) && !from.ContainsKey(node))
        {
            foreach (var edge in _flow.OutOf[at].Where(e => !from.ContainsKey(e.To) && !Brings(e, field)))
            {
                from[edge.To] = at;
                open.Enqueue(edge.To);
            }
        }

        var way = new List<int>();
        for (var at = from.ContainsKey(node) ? node : -1; at >= 0 && at != _flow.Source; at = from[at])
        {
            if (way.Count == 0 || way[^1] != Flow.StepOf(at)) way.Add(Flow.StepOf(at));
        }

        way.Reverse();
        return way;
    }

    private bool Brings(FlowEdge edge, int field)
    {
        if (!_brought.TryGetValue(edge, out var set)) _brought[edge] = set = Along(edge);
        return set.Has(field);
    }

    private FieldSet AtStart()
    {
        var set = FieldSet.Empty(_count);
        foreach (var field in _bound.Fields.Fields.Where(f => f.Model.Default is not null)) set.Add(field.Ordinal);
        if (_bound.Model.Starts.IsDefault) return set;
        if (_bound.Model.Starts.IsEmpty) return FieldSet.Full(_count); // it is only called, and what it reads is looked at where it is called
        var asked = FieldSet.Full(_count);
        foreach (var start in _bound.Model.Starts)
        {
            var one = FieldSet.Empty(_count);
            AddNames(one, (start.Asks?.Names ?? []).Concat(start.Sets.Select(s => s.Target)));
            asked.Keep(one);
        }

        set.Add(asked);
        return set;
    }

    private void Fixpoint()
    {
        var open = new Queue<int>(Enumerable.Range(0, _flow.Source));
        var waiting = Enumerable.Range(0, _flow.Source).ToHashSet();
        while (open.TryDequeue(out var node))
        {
            waiting.Remove(node);
            var met = Meet(node);
            if (met.IsSame(_at[node])) continue;
            _at[node] = met;
            foreach (var next in _flow.OutOf[node].Select(e => e.To).Concat(Vouched(node)).Where(waiting.Add)) open.Enqueue(next);
        }
    }

    /// <summary>What every way to a node brings; at the end of a block that waits for all its branches, what each of them brings.</summary>
    private FieldSet Meet(int node)
    {
        var step = _bound.Steps.Steps[Flow.StepOf(node)];
        if (node % 3 == 2 && step.Model is ParallelModel { AtLeast: null } block && block.Branches.All(b => b.When is null)) return Joined(node, step.Ordinal);
        var met = FieldSet.Full(_count);
        foreach (var edge in _flow.Into[node]) met.Keep(Along(edge));
        return met;
    }

    private FieldSet Joined(int node, int block)
    {
        var all = _at[Flow.Entered(block)].Copy();
        foreach (var branch in _bound.Steps.Graphs.Where(g => g.Parent == block))
        {
            var met = FieldSet.Full(_count);
            foreach (var edge in _flow.Into[node].Where(e => _bound.Steps.IsAround(branch.Ordinal, _bound.Steps.Steps[Flow.StepOf(e.From)].Graph)))
                met.Keep(Along(edge));
            all.Add(met);
        }

        return all;
    }

    /// <summary>What has a value at the end of a way.</summary>
    private FieldSet Along(FlowEdge edge)
    {
        if (edge.From == _flow.Source) return _at[edge.From];
        var step = _bound.Steps.Steps[Flow.StepOf(edge.From)].Model;
        if (edge.Kind == FlowEdgeKind.Enter) return Entering(edge.From, step);
        if (edge.Kind == FlowEdgeKind.Anytime) return AfterAct(edge.From, _bound.Model.Anytime[edge.Way]);
        if (edge.Of >= 0) step = _bound.Steps.Steps[edge.Of].Model;
        return edge.Way < 0 ? _at[edge.From] : After(edge.From, step, step.Ways[edge.Way]);
    }

    private FieldSet AfterAct(int from, WayModel act)
    {
        var set = _at[from].Copy();
        AddNames(set, (act.Require?.Names ?? []).Concat(act.Set.Select(s => s.Target)));
        if (act.Collects is { } replies) AddNames(set, [replies]);
        return set;
    }

    private FieldSet Entering(int from, StepModel step)
    {
        var set = _at[from].Copy();
        if (step is UserTaskModel { ForEach.Collects: { } replies }) AddNames(set, [replies]);
        foreach (var need in step.Needs.Where(n => n.When is null)) set.Add(AfterApproval(need, _bound.Steps.Steps[Flow.StepOf(from)].Graph));
        return set;
    }

    /// <summary>What had a value whenever the approval was given.</summary>
    private FieldSet AfterApproval(NeedModel need, int graph)
    {
        var approval = _bound.Steps.Find(need.Approval.Text, graph);
        if (approval < 0) return FieldSet.Full(_count);
        var step = _bound.Steps.Steps[approval].Model;
        if (step is UserTaskModel { ForEach: not null }) return _at[Flow.Entered(approval)];
        var met = FieldSet.Full(_count);
        foreach (var way in step.Ways.Where(w => w.Approves is not null)) met.Keep(After(Flow.Entered(approval), step, way));
        return met;
    }

    private FieldSet After(int from, StepModel step, WayModel way)
    {
        var set = _at[from].Copy();
        AddNames(set, (way.Require?.Names ?? []).Concat(way.Set.Select(s => s.Target)));
        if (way.Collects is { } replies) AddNames(set, [replies]);
        if (step is NumberModel number) AddNames(set, [number.Into]);
        if (step is CaseTaskModel { Collects: { } collected }) AddNames(set, [collected]);
        if (step is RuleTaskModel task) set.Add(Outputs(task));
        return set;
    }

    /// <summary>What every version of a decision writes; all, where the decision is not known (which is reported).</summary>
    private FieldSet Outputs(RuleTaskModel task)
    {
        var met = FieldSet.Full(_count);
        foreach (var decision in _bound.Beside.VersionsOf(task.Decision.Text, task.PinnedVersion))
        {
            var one = FieldSet.Empty(_count);
            foreach (var output in decision.Outputs)
            {
                if (_bound.Fields.Find(task.FieldOf(output.Name)) is { } field) one.Add(field.Ordinal);
            }

            met.Keep(one);
        }

        return met;
    }

    /// <summary>The nodes whose entering an approval given at a node vouches for.</summary>
    private IEnumerable<int> Vouched(int node) => node % 3 == 1 ? _vouched[Flow.StepOf(node)] : [];

    private void AddNames(FieldSet set, IEnumerable<Name> names)
    {
        foreach (var name in names)
        {
            if (_bound.Fields.Meant(name.Text) is { } field) set.Add(field.Ordinal);
        }
    }
}
