using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>What the ways alone show: steps that no way leads to, steps from which no way leads to an end, circles that nobody would stop.</summary>
internal static class FlowRules
{
    public static void All(Check check)
    {
        AutomaticCircles.Report(check);
        if (check.Flow.IsBroken || !CanSpellOut(check)) return;
        Reached(check);
        Ending(check);
    }

    private static void Reached(Check check)
    {
        foreach (var step in check.Bound.Steps.Steps.Where(s => check.Bound.Steps.IsOwn(s) && !check.Dominators.IsReached(Flow.Arriving(s.Ordinal))))
            check.Bag.Error(
                DefinitionCodes.Unreachable,
                step.Model.Name.At,
                $"no way leads to the step {UserText.Quote(step.Path)}",
                "lead to it from somewhere, or leave it out");
    }

    /// <summary>An instance that can't end would run for ever. A way back by <c>earlier</c> ends if a step that it leads to does.</summary>
    private static void Ending(Check check)
    {
        var steps = check.Bound.Steps.Steps;
        var earlier = new EarlierSteps(check.Bound, check.Dominators);
        var back = steps.Where(s => LeadsBack(s.Model)).Select(s => (Node: Flow.Entered(s.Ordinal), To: earlier.Of(s.Ordinal))).ToList();
        var nowhere = back.Where(b => b.To.IsEmpty && check.Dominators.IsReached(b.Node));
        foreach (var (node, _) in nowhere) NothingEarlier(check, steps[Flow.StepOf(node)]);
        var ending = new HashSet<int>();
        var ends = steps.Where(s => s.Model is EndModel && check.Bound.Steps.IsOwn(s));
        var open = new Stack<int>(ends.Select(s => Flow.Entered(s.Ordinal)));
        while (open.Count > 0)
        {
            while (open.TryPop(out var node))
            {
                if (!ending.Add(node)) continue;
                foreach (var edge in check.Flow.Into[node]) open.Push(edge.From);
            }

            foreach (var (node, _) in back.Where(b => !ending.Contains(b.Node) && b.To.Any(t => ending.Contains(Flow.Entered(t))))) open.Push(node);
        }

        foreach (var step in steps.Where(check.Bound.Steps.IsOwn))
        {
            if (ending.Contains(Flow.Entered(step.Ordinal)) || !check.Dominators.IsReached(Flow.Entered(step.Ordinal))) continue;
            check.Bag.Error(
                DefinitionCodes.CannotEnd,
                step.Model.Name.At,
                $"from the step {UserText.Quote(step.Path)} no way leads to an end",
                "add a way that ends in a step of type `end`");
        }
    }

    /// <summary>A called workflow may lead back to steps of its caller; only where it is called can be told whether there are any.</summary>
    private static void NothingEarlier(Check check, StepSymbol step)
    {
        if (check.Bound.Steps.IsOwn(step)) return;
        check.Bag.Error(
            DefinitionCodes.Target,
            step.Model.Name.At,
            $"no user task lies on every way from the start to {UserText.Quote(step.Path)}, which leads back to `earlier`",
            "let a user task come before the call");
    }

    private static bool LeadsBack(StepModel step) => step.Ways.Any(w => w.To is { } to && to.Names.Any(n => n.Text == "earlier"));

    /// <summary>Adds up what <c>earlier</c> stands for before it is spelt out.</summary>
    private static bool CanSpellOut(Check check)
    {
        long count = check.Flow.Edges.Length;
        foreach (var step in check.Bound.Steps.Steps)
        {
            var returns = step.Model.Ways.Count(w => w.To is { } to && to.Names.Any(n => n.Text == "earlier"));
            if (returns > 0)
                count += (long)returns * check.Dominators
                    .Above(Flow.Entered(step.Ordinal))
                    .Count(n => n % 3 == 1 && check.Bound.Steps.Steps[Flow.StepOf(n)].Model is UserTaskModel);
        }

        if (count <= check.Bound.Limits.MaxWays) return true;
        check.Bag.Error(
            DefinitionCodes.TooMany,
            check.Model.Node.Position,
            $"the definition has {count} ways when `earlier` is spelt out",
            $"at most {check.Bound.Limits.MaxWays} are allowed");
        return false;
    }
}
