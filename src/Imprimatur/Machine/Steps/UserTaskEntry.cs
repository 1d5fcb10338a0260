using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>Opens the work items of a user task: one, or one for each element.</summary>
internal static class UserTaskEntry
{
    public static void Enter(Turn turn, int at, UserTaskPlan step)
    {
        if (step.ForEach is not { } each)
        {
            Open(turn, at);
            Items.Open(turn, step.Ordinal, null);
            return;
        }

        if (turn.Control.Fields[each.List] is not ListValue list)
        {
            Holding.Inside(turn, at, HoldReason.ValueMissing, $"The list {turn.Plan.Fields[each.List].Name} has no value.");
            return;
        }

        Open(turn, at);
        if (each.Collects >= 0) FieldWriter.ClearReplies(turn, each.Collects);
        var elements = Elements(list, each.Sequential);
        for (var i = 0; i < elements.Count; i++)
        {
            var later = each.Sequential && i > 0;
            Items.Add(turn, new WorkItem { Step = step.Ordinal, Element = elements[i], Pending = later, Place = each.Sequential ? i : 0 });
        }

        if (elements.Count > 0) return;
        var mishap = Completion.Decide(turn, at, step, EndedBy.Nobody);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }

    private static void Open(Turn turn, int at) =>
        turn.SetToken(at, turn.Control.Tokens[at] with { Phase = TokenPhase.Open, Hold = HoldReason.None });

    /// <summary>The elements in the order of their opening, each once: those of a list asked one after the other in its order, else sorted.</summary>
    private static List<string> Elements(ListValue list, bool inOrder)
    {
        var elements = list.Items.Select(i => i is StringValue text ? text.Text : i.ToString()!).Distinct(StringComparer.Ordinal);
        return [.. inOrder ? elements : elements.Order(StringComparer.Ordinal)];
    }
}
