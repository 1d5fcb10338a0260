using System.Collections.Immutable;
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
        var elements = Elements(list);
        foreach (var element in elements) Items.Open(turn, step.Ordinal, element);
        if (!elements.IsEmpty) return;
        var mishap = Completion.Decide(turn, at, step, EndedBy.Nobody);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }

    private static void Open(Turn turn, int at) =>
        turn.SetToken(at, turn.Control.Tokens[at] with { Phase = TokenPhase.Open, Hold = HoldReason.None });

    /// <summary>The elements, each once.</summary>
    private static ImmutableSortedSet<string> Elements(ListValue list)
    {
        var elements = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var item in list.Items) elements.Add(item is StringValue text ? text.Text : item.ToString());
        return elements.ToImmutable();
    }
}
