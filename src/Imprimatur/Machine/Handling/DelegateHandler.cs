using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Delegates an item (委派): it comes back to its giver, link by link, with what the delegate advises.</summary>
internal static class DelegateHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, DelegateCommand command)
    {
        if ((ItemGate.Find(turn, record, command.Item, out var at) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        var item = turn.Control.Items[at];
        var step = (UserTaskPlan)turn.Plan.Steps[item.Step];
        var scope = Scope.Of(turn.Control, item);
        if (Advice.Is(turn.Plan, item) || PowerGate.At(turn, PowerKind.Delegate, item.Step, scope) is null)
        {
            return PowerGate.None(PowerKind.Delegate, step.Path);
        }

        if (!turn.Circumstances.Receivers.TryGetValue(command.To, out var receiver)) return Refuse.NotFound(command.To);
        var giver = item.Holder ?? turn.By!.Id;
        if (Unfit(turn, step, item, giver, receiver, scope) is { } unfit) return unfit;
        var persons = item.Holder is null ? PersonSet.Of(giver, receiver.Id) : PersonSet.Of(receiver.Id);
        if (Receiving.IsApart(turn, step, persons) is { } barred) return barred;
        if (Receiving.KeepsGuarantees(turn, step, persons) is { } broken) return broken;
        turn.SetItem(at, item with { Holder = receiver.Id, HandedTo = receiver.Id, Givers = item.Givers.Add(giver) });
        turn.Chronicle.ItemDelegated(at, receiver.Id);
        return null;
    }

    /// <summary>Gives a delegated item back to the one who gave it.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="at">The item's place.</param>
    /// <param name="outcome">The outcome that the delegate advises; null where he only gives it back.</param>
    /// <param name="comment">His words, or null.</param>
    public static void Return(Turn turn, int at, string? outcome, string? comment)
    {
        var item = turn.Control.Items[at];
        var giver = item.Givers[^1];
        if (outcome is not null) turn.Chronicle.Advised(at, turn.By!.Id, outcome, comment);
        turn.SetItem(at, item with { Holder = giver, HandedTo = giver, Givers = item.Givers.RemoveAt(item.Givers.Length - 1) });
        turn.Chronicle.ItemReturned(at, giver, outcome);
    }

    /// <summary>What makes a receiver unfit. The work comes back, so that who gives what nobody holds must be able to do it himself.</summary>
    private static Refusal? Unfit(Turn turn, UserTaskPlan step, WorkItem item, string giver, Actor receiver, in Scope scope)
    {
        if (item.Holder is null && !PeopleMatcher.Meets(step.Candidates, turn.By!, scope)) return Receiving.Unfit(turn.By!.Id);
        if (receiver.Kind != ActorKind.Person) return Receiving.Unfit(receiver.Id);
        if (Receiving.MayHave(turn, step.Candidates, receiver, scope) is { } unfit) return unfit;
        if (string.Equals(giver, receiver.Id, StringComparison.Ordinal) || item.Givers.Contains(receiver.Id))
        {
            return Refuse.NotAllowed("{0} stands in this chain already.", "{0} 已在本委派链中。", receiver.Id);
        }

        return item.Givers.Length < turn.Circumstances.Limits.MaxDelegationDepth
            ? null
            : Refuse.NotAllowed("It was delegated as often as it may be; it must come back first.", "委派层级已达上限，须先交还。", receiver.Id);
    }
}
