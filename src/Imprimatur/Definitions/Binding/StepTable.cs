using System.Collections.Immutable;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>All steps of all graphs, the root's first, and how names find them.</summary>
internal sealed class StepTable
{
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byPlainName = new(StringComparer.Ordinal);

    public StepTable(WorkflowModel model)
    {
        var graphs = ImmutableArray.CreateBuilder<GraphSymbol>();
        var steps = ImmutableArray.CreateBuilder<StepSymbol>();
        var waiting = new Queue<(GraphSymbol Graph, ImmutableArray<StepModel> Steps)>();
        waiting.Enqueue((new GraphSymbol(0, "", -1, model.Start), model.Steps));
        var next = 1;
        while (waiting.TryDequeue(out var entry))
        {
            graphs.Add(entry.Graph);
            foreach (var step in entry.Steps)
            {
                var path = entry.Graph.Path.Length == 0 ? step.Name.Text : $"{entry.Graph.Path}/{step.Name.Text}";
                steps.Add(new StepSymbol(steps.Count, path, entry.Graph.Ordinal, step));
                if (step is CallModel { Inside: { } inside })
                    waiting.Enqueue((new GraphSymbol(next++, path, steps.Count - 1, inside.Start), inside.Steps));
                if (step is not ParallelModel block) continue;
                foreach (var branch in block.Branches)
                {
                    waiting.Enqueue((new GraphSymbol(next++, $"{path}/{branch.Name.Text}", steps.Count - 1, branch.Start), branch.Steps));
                }
            }
        }

        Graphs = graphs.ToImmutable();
        Steps = steps.ToImmutable();
        foreach (var step in Steps)
        {
            _byPath[step.Path] = step.Ordinal;
            _byPlainName[step.Model.Name.Text] = _byPlainName.ContainsKey(step.Model.Name.Text) ? -1 : step.Ordinal;
        }
    }

    /// <summary>The steps by ordinal.</summary>
    public ImmutableArray<StepSymbol> Steps { get; }

    /// <summary>The graphs by ordinal; a block's branches follow each other, and a call has one.</summary>
    public ImmutableArray<GraphSymbol> Graphs { get; }

    /// <summary>Finds a step: in the graph where the name stands and those around it, by path, or by its plain name where that is unique; with a slash
    /// before it by its path alone. -1 when there is none.</summary>
    public int Find(string name, int graph = 0)
    {
        if (name.StartsWith('/')) return _byPath.GetValueOrDefault(name[1..], -1);
        for (var g = graph; g >= 0; g = Graphs[g].Parent < 0 ? -1 : Steps[Graphs[g].Parent].Graph)
        {
            var path = Graphs[g].Path.Length == 0 ? name : $"{Graphs[g].Path}/{name}";
            if (_byPath.TryGetValue(path, out var found)) return found;
        }

        return _byPath.TryGetValue(name, out var whole) ? whole : _byPlainName.GetValueOrDefault(name, -1);
    }

    /// <summary>The call in whose graph a graph is or lies, the nearest; -1 outside of calls.</summary>
    public int CallAround(int graph)
    {
        for (var g = graph; Graphs[g].Parent >= 0; g = Steps[Graphs[g].Parent].Graph)
        {
            if (Steps[Graphs[g].Parent].Model is CallModel) return Graphs[g].Parent;
        }

        return -1;
    }

    /// <summary>The graph in a call.</summary>
    public int GraphIn(int call) => Graphs.First(g => g.Parent == call).Ordinal;

    /// <summary>Whether a step is the definition's own, not one of a workflow that it calls.</summary>
    public bool IsOwn(StepSymbol step) => CallAround(step.Graph) < 0;

    /// <summary>Whether a graph is another or lies around it.</summary>
    public bool IsAround(int outer, int inner)
    {
        for (var g = inner; g >= 0; g = Graphs[g].Parent < 0 ? -1 : Steps[Graphs[g].Parent].Graph)
        {
            if (g == outer) return true;
        }

        return false;
    }

    /// <summary>The names that a step in a graph can be called by, for help.</summary>
    public IReadOnlyCollection<string> Names(int graph = 0) => [.. Steps.Select(s => s.Graph == graph ? s.Model.Name.Text : s.Path).Distinct()];
}
