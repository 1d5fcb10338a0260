using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Asks a person for his advice on an open item (加签), and takes it.</summary>
internal static class AdviceHandler
{
    /// <summary>Asks a person, who must meet the power's <c>who</c> (else the candidates) and be kept apart from nothing.</summary>
    public static Refusal? Ask(Turn turn, UserTaskPlan step, PowerPlan power, string person)
    {
        if (!turn.Circumstances.Receivers.TryGetValue(person, out var adviser)) return Refuse.NotFound(person);
        if (adviser.Kind != ActorKind.Person) return Receiving.Unfit(person);
        var persons = PersonSet.Of(person);
        var unfit = Receiving.MayHave(turn, power.Who ?? step.Candidates, adviser, Scope.Of(turn.Control, step.Ordinal))
            ?? Receiving.IsApart(turn, step, persons);
        if (unfit is not null) return unfit;
        if (turn.Control.ItemAt(step.Ordinal, person) >= 0 || Items.Count(turn.Control, step.Ordinal) > turn.Circumstances.Limits.MaxListLength)
        {
            return Refuse.ConditionFalse("a person who was not asked yet", person);
        }

        if (Receiving.KeepsGuarantees(turn, step, persons) is { } broken) return broken;
        turn.Chronicle.Note(new ParticipantAdded(step.Ordinal, person));
        Items.Add(turn, new WorkItem { Step = step.Ordinal, Element = person, HandedTo = person });
        return null;
    }

    /// <summary>Takes the advice. The adviser performs in the step; nothing ends, and nothing is approved.</summary>
    public static Refusal? Give(Turn turn, RecordPart record, int at, UserTaskPlan step, CompleteCommand command)
    {
        if (ItemGate.MayAct(turn, at, command.Writes, []) is { } refusal) return refusal;
        if (command.Outcome != Advice.Outcome || command.To is not null) return Refuse.NoSuchOutcome(command.Outcome);
        if (ContentCheck.Test(turn, record, step, command.Seen) is { } changed) return changed;
        if (string.IsNullOrWhiteSpace(command.Comment)) return Refuse.MissingField("comment");
        if (Receiving.KeepsGuarantees(turn, step, turn.Persons) is { } broken) return broken;
        var item = turn.Control.Items[at];
        turn.SetItem(at, item with { Holder = turn.By!.Id, Answer = 0, ByPerson = turn.ByPerson });
        turn.Chronicle.ItemAnswered(at);
        turn.Chronicle.Note(new ElementAnswered(step.Ordinal, item.Element!, Advice.Outcome));
        turn.Chronicle.Advised(turn.Control.ItemAt(step.Ordinal, null), turn.By.Id, Advice.Outcome, command.Comment);
        Performing.Add(turn, step.Ordinal, turn.Persons);
        return null;
    }
}
