using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Hands an item over (转办) to somebody who could have taken it on himself, and who holds it from then on. The steward may do so too.</summary>
internal static class ReassignHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, ReassignCommand command)
    {
        if (ItemGate.Find(turn, record, command.Item, out var at) is { } gone) return gone;
        if (ItemGate.Strangers(turn) is { } stranger) return stranger;
        var item = turn.Control.Items[at];
        var step = (UserTaskPlan)turn.Plan.Steps[item.Step];
        var scope = Scope.Of(turn.Control, item);
        var isAdvice = Advice.Is(turn.Plan, item);
        var isSteward = PeopleMatcher.Meets(turn.Plan.Steward, turn.By!, turn.Behalf, scope);
        if (!isSteward && (isAdvice || PowerGate.At(turn, PowerKind.Reassign, item.Step, scope) is null))
        {
            return PowerGate.None(PowerKind.Reassign, step.Path);
        }

        if (!turn.Circumstances.Receivers.TryGetValue(command.To, out var receiver)) return Refuse.NotFound(command.To);
        var persons = PersonSet.Of(receiver.Id);
        if ((Receiving.MayHave(turn, step.Candidates, receiver, scope) ?? Receiving.IsApart(turn, step, persons)) is { } unfit) return unfit;
        if (isAdvice && turn.Control.ItemAt(item.Step, receiver.Id) >= 0) return Refuse.ConditionFalse("a person who was not asked yet", receiver.Id);
        if (Receiving.KeepsGuarantees(turn, step, persons) is { } broken) return broken;
        if (isAdvice) AskInstead(turn, at, receiver.Id);
        else Hand(turn, at, item, receiver.Id);
        return null;
    }

    /// <summary>A chain of delegations is cut: it comes back to nobody.</summary>
    private static void Hand(Turn turn, int at, WorkItem item, string receiver)
    {
        turn.SetItem(at, item with { Holder = receiver, HandedTo = null, Givers = [] });
        turn.Chronicle.ItemReassigned(at, receiver);
    }

    private static void AskInstead(Turn turn, int at, string receiver)
    {
        var step = turn.Control.Items[at].Step;
        turn.Chronicle.ItemReassigned(at, receiver);
        Items.Close(turn, at, ItemClosing.Withdrawn);
        Items.Add(turn, new WorkItem { Step = step, Element = receiver, HandedTo = receiver });
    }
}
