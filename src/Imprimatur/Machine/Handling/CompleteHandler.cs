using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Ends a work item by an outcome or an answer. The tests stand in the order of FORMAT part 11.</summary>
internal static class CompleteHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, CompleteCommand command)
    {
        if (ItemGate.Find(turn, record, command.Item, out var at) is { } gone) return gone;
        var item = turn.Control.Items[at];
        var step = (UserTaskPlan)turn.Plan.Steps[item.Step];
        if (Advice.Is(turn.Plan, item)) return AdviceHandler.Give(turn, record, at, step, command);
        var index = step.ForEach is { } each ? each.AnswerOf(command.Outcome) : step.WayOf(command.Outcome);
        var way = index < 0 ? null : step.ForEach is null ? step.Ways[index] : step.ForEach.Answers[index];
        var refusal = ItemGate.MayAct(turn, at, command.Writes, way?.Writes ?? default)
            ?? TestOutcome(turn, item, way, command) ?? ContentCheck.Test(turn, record, step, command.Seen);
        if (refusal is not null) return refusal;
        if (Needs.FirstUnmet(turn, step) is { } need)
        {
            TurningAway.Do(turn, at, step, need);
            return null;
        }

        if (!item.Givers.IsEmpty) return GiveBack(turn, at, step, command);
        if (FlightGate.Test(turn, at, index, command) is { } flying) return flying;
        var missing = WayActs.Missing(turn, way!, command.Comment, Writing.Given(command.Writes));
        if (!missing.IsEmpty) return Refuse.MissingField([.. missing]);
        if (step.ForEach is null && Advice.IsAwaited(turn.Control, step.Ordinal)) return Refuse.ConditionFalse("all who were asked have advised", step.Path);
        if (Writing.Test(turn, command.Writes) is { } unfit) return unfit;
        Writing.Write(turn, command.Writes);
        var end = step.ForEach is null ? End(turn, at, way!, index, command) : Answer(turn, at, step, index, command);
        if ((end ?? FlightGate.Test(turn, step.Graph)) is { } bar) return bar;
        return Receiving.KeepsGuarantees(turn, step, turn.Persons);
    }

    /// <summary>A delegate's ending is advice: what he wrote stands, he performed, and the work goes back to the one who gave it.</summary>
    private static Refusal? GiveBack(Turn turn, int at, UserTaskPlan step, CompleteCommand command)
    {
        if ((Writing.Test(turn, command.Writes) ?? Receiving.KeepsGuarantees(turn, step, turn.Persons)) is { } refusal) return refusal;
        Writing.Write(turn, command.Writes);
        Performing.Add(turn, step.Ordinal, turn.Persons);
        DelegateHandler.Return(turn, at, command.Outcome, command.Comment);
        return null;
    }

    private static Refusal? TestOutcome(Turn turn, WorkItem item, WayPlan? way, CompleteCommand command)
    {
        if (way is null || way.Kind is WayKind.Clock or WayKind.Answer) return Refuse.NoSuchOutcome(command.Outcome);
        if (way.By is not null && !PeopleMatcher.Meets(way.By, turn.By!, turn.Behalf, Scope.Of(turn.Control, item)))
        {
            return Refuse.NoSuchOutcome(command.Outcome);
        }

        var fits = way.ToIsChosen ? command.To is { } to && way.To.Contains(to) : command.To is null || way.To.Contains(command.To.Value);
        return fits ? null : Refuse.NoSuchTarget([.. way.To.Select(t => t == WayPlan.Join ? WayPlan.JoinName : turn.Plan.Steps[t].Path)]);
    }

    private static Refusal? End(Turn turn, int itemAt, WayPlan way, int index, CompleteCommand command)
    {
        var step = turn.Control.Items[itemAt].Step;
        Items.Close(turn, itemAt, ItemClosing.Completed);
        var by = new EndedBy
        {
            Persons = turn.Persons,
            Writers = turn.Writers,
            Human = turn.ByPerson,
            Sent = turn.ByPerson,
            Approves = way.Approves,
            To = command.To ?? -1,
            Comment = command.Comment,
        };
        return Ending.End(turn, turn.Control.TokenAt(step), index, by)?.Refusal;
    }

    private static Refusal? Answer(Turn turn, int itemAt, UserTaskPlan step, int index, CompleteCommand command)
    {
        var item = turn.Control.Items[itemAt];
        var each = step.ForEach!;
        var way = each.Answers[index];
        var mishap = WayActs.Perform(turn, step, way, item.Element, command.Comment, turn.Writers);
        if (mishap is not null) return mishap.Refusal;
        turn.SetItem(itemAt, item with { Holder = turn.By!.Id, Answer = index, ByPerson = turn.ByPerson });
        turn.Chronicle.ItemAnswered(itemAt);
        turn.Chronicle.Note(new ElementAnswered(step.Ordinal, item.Element!, way.Name));
        Performing.Add(turn, step.Ordinal, turn.Persons);
        if (way.Notify is not null) Telling.Tell(turn, way.Notify, Scope.Of(turn.Control, item), step.Ordinal, way.Name);
        if (each.Collects >= 0) FieldWriter.AddReply(turn, each.Collects, item.Element!, way.Name, command.Comment);
        var by = new EndedBy
        {
            Persons = turn.Persons,
            Writers = turn.Writers,
            Human = turn.ByPerson,
            Sent = turn.ByPerson,
            Comment = command.Comment,
            Recallable = way.Set.IsEmpty && way.Notify is null,
        };
        return Completion.Decide(turn, turn.Control.TokenAt(step.Ordinal), step, by)?.Refusal;
    }
}
