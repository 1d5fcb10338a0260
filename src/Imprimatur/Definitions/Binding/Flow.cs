using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Binding;

/// <summary>
/// All ways of a definition as one graph. A step has two nodes, arriving and entered, since a token that arrives may be sent on by a need or a skip; a block
/// has a third, left, where its branches join.
/// Returns by <c>earlier</c> are not in it: they lead to dominators only, and change neither what can be reached nor what dominates.
/// </summary>
internal sealed class Flow
{
    private const int MostGuesses = 100;

    private readonly Bound _bound;
    private readonly List<FlowEdge> _edges = [];
    private int _guesses;

    public Flow(Bound bound)
    {
        _bound = bound;
        var count = bound.Steps.Steps.Length;
        Source = 3 * count;
        Link(Source, bound.Model.Start, 0, FlowEdgeKind.Start);
        foreach (var step in bound.Steps.Steps) Step(step);
        for (var i = 0; i < bound.Model.Anytime.Length; i++) Act(bound.Model.Anytime[i], i);
        Edges = [.. _edges];
        Into = Edges.ToLookup(e => e.To);
        OutOf = Edges.ToLookup(e => e.From);
    }

    /// <summary>The node before the first step; nodes are counted from 0 to it.</summary>
    public int Source { get; }

    public ImmutableArray<FlowEdge> Edges { get; }

    public ILookup<int, FlowEdge> Into { get; }

    public ILookup<int, FlowEdge> OutOf { get; }

    /// <summary>Whether some way leads nobody knows where (which is reported elsewhere), so that what can't be reached can't be told.</summary>
    public bool IsBroken { get; private set; }

    public static int Arriving(int step) => 3 * step;

    public static int Entered(int step) => (3 * step) + 1;

    public static int Left(int step) => (3 * step) + 2;

    public static int StepOf(int node) => node / 3;

    private void Step(StepSymbol step)
    {
        var (model, graph) = (step.Model, step.Graph);
        IsBroken |= model is BrokenModel || model.Ways.Any(w => w.To is null && model is not WaitModel) || (model.Ways.IsEmpty && model is not EndModel);
        _edges.Add(new FlowEdge(Arriving(step.Ordinal), Entered(step.Ordinal), FlowEdgeKind.Enter));
        foreach (var need in model.Needs) Link(Arriving(step.Ordinal), need.Otherwise, graph, FlowEdgeKind.Need);
        if (model.SkipTo is { } skip) Link(Arriving(step.Ordinal), skip, graph, FlowEdgeKind.Skip);
        if (model is EndModel end) Returns(step, end);
        if (model is CallModel { Inside: { } inside })
        {
            Link(Entered(step.Ordinal), inside.Start, graph, FlowEdgeKind.Branch);
            return;
        }

        var leaving = model is ParallelModel ? Left(step.Ordinal) : Entered(step.Ordinal);
        for (var i = 0; i < model.Ways.Length; i++)
        {
            foreach (var to in model.Ways[i].To?.Names ?? []) Link(leaving, to, graph, FlowEdgeKind.Way, i);
        }

        if (model is ParallelModel) Block(step);
    }

    /// <summary>An end in a called workflow ends the call, by the way of its result.</summary>
    private void Returns(StepSymbol step, EndModel end)
    {
        var call = _bound.Steps.CallAround(step.Graph);
        if (call < 0) return;
        var symbol = _bound.Steps.Steps[call];
        for (var i = 0; i < symbol.Model.Ways.Length; i++)
        {
            if (symbol.Model.Ways[i].Name.Text != end.Result.Text) continue;
            foreach (var to in symbol.Model.Ways[i].To?.Names ?? []) Link(Entered(step.Ordinal), to, symbol.Graph, FlowEdgeKind.Way, i, call);
        }
    }

    private void Block(StepSymbol block)
    {
        foreach (var branch in _bound.Steps.Graphs.Where(g => g.Parent == block.Ordinal))
            Link(Entered(block.Ordinal), branch.Start, branch.Ordinal, FlowEdgeKind.Branch);
        if (((ParallelModel)block.Model).Branches.All(b => b.When is not null))
            _edges.Add(new FlowEdge(Entered(block.Ordinal), Left(block.Ordinal), FlowEdgeKind.Join));
    }

    private void Act(WayModel act, int index)
    {
        var during = act.During is { } some
            ? some.Names.Select(n => _bound.Steps.Find(n.Text)).Where(s => s >= 0)
            : Enumerable.Range(0, _bound.Steps.Steps.Length);
        foreach (var to in act.To?.Names ?? [])
        {
            foreach (var step in during) Link(Entered(step), to, 0, FlowEdgeKind.Anytime, index);
        }
    }

    /// <summary>Adds an edge to a named target, or to the one that was probably meant; <c>earlier</c> adds nothing.</summary>
    private void Link(int from, Name to, int graph, FlowEdgeKind kind, int way = -1, int of = -1)
    {
        if (to.Text == "earlier") return;
        if (to.Text == "join")
        {
            var block = _bound.Steps.Graphs[graph].Parent;
            if (block >= 0) _edges.Add(new FlowEdge(from, Left(block), FlowEdgeKind.Join, way, of));
            return;
        }

        var step = _bound.Steps.Find(to.Text, graph);
        if (step < 0 && _guesses++ < MostGuesses && NearestName.Find(to.Text, _bound.Steps.Names(graph)) is { } meant) step = _bound.Steps.Find(meant, graph);
        IsBroken |= step < 0;
        if (step >= 0) _edges.Add(new FlowEdge(from, Arriving(step), kind, way, of));
    }
}
