using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>Finds circles of ways that can all be taken without a new command: one command would run for ever.</summary>
internal static class AutomaticCircles
{
    public static void Report(Check check)
    {
        var flow = check.Flow;
        var state = new byte[flow.Source + 1];
        var path = new List<int>();
        for (var node = 0; node < flow.Source; node++)
        {
            if (state[node] == 0) Walk(check, node, state, path);
        }
    }

    /// <summary>A depth-first walk along automatic ways with a stack of its own; a way to a node that is still open closes a circle.</summary>
    private static void Walk(Check check, int first, byte[] state, List<int> path)
    {
        var open = new Stack<(int Node, IEnumerator<FlowEdge> Edges)>();
        Enter(first);
        while (open.TryPeek(out var top))
        {
            if (!top.Edges.MoveNext())
            {
                open.Pop();
                path.RemoveAt(path.Count - 1);
                state[top.Node] = 2;
                continue;
            }

            var to = top.Edges.Current.To;
            if (state[to] == 0) Enter(to);
            else if (state[to] == 1) Circle(check, [.. path[path.IndexOf(to)..].Select(Flow.StepOf).Distinct()]);
        }

        void Enter(int node)
        {
            state[node] = 1;
            path.Add(node);
            open.Push((node, check.Flow.OutOf[node].Where(e => IsAutomatic(check.Bound, e)).GetEnumerator()));
        }
    }

    private static void Circle(Check check, List<int> steps)
    {
        var names = steps.Select(s => check.Bound.Steps.Steps[s]).ToList();
        var first = names.MinBy(s => s.Model.Name.At)!;
        check.Bag.Error(
            DefinitionCodes.AutomaticCircle,
            first.Model.Name.At,
            $"the ways through {UserText.List(names.Select(n => n.Path))} go in a circle that nobody would stop",
            "let a person or a service stand in between; "
            + "an empty list, a step passed over and a need that is not met count as ways that are taken by themselves");
    }

    private static bool IsAutomatic(Bound bound, FlowEdge edge)
    {
        if (edge.Kind == FlowEdgeKind.Anytime) return false;
        if (edge.Way < 0 || edge.Of >= 0) return true;
        var step = bound.Steps.Steps[Flow.StepOf(edge.From)].Model;
        var way = step.Ways[edge.Way];
        return step switch
        {
            UserTaskModel { ForEach: { } each } => each.Completion.Any(l => l.Kind == CompletionLineKind.Empty && l.Outcome.Text == way.Name.Text),
            UserTaskModel or ServiceTaskModel => false,
            CaseTaskModel task => !task.Wait || task.ForEach is not null,
            CallModel => false,
            WaitModel wait when way.Name.Text == "then" => wait.UntilField is not null,
            WaitModel wait => bound.Model.Messages.Any(m => m.Name.Text == wait.Within + way.Name.Text && m.Keep),
            _ => true,
        };
    }
}
