using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Ends the step that an expired clock names: silence is taken for an outcome, and whoever reads the record sees that it is deemed.</summary>
internal static class Expiry
{
    private static readonly EndedBy TheClock = new() { FromOutside = true, Deemed = true };

    /// <summary>Ends the step if its token stands open in it.</summary>
    /// <returns>Whether it did.</returns>
    public static bool End(Turn turn, ClockPlan clock)
    {
        var at = clock.ExpiredStep < 0 ? -1 : turn.Control.TokenAt(clock.ExpiredStep);
        if (at < 0) return false;
        switch (turn.Plan.Steps[clock.ExpiredStep])
        {
            case WaitPlan when turn.Control.Tokens[at].Phase == TokenPhase.Waiting:
                WaitEntry.TimeIsOver(turn, at, EndedBy.Nobody with { FromOutside = true });
                return true;
            case UserTaskPlan task when turn.Control.Tokens[at].Phase == TokenPhase.Open:
                End(turn, at, task, clock.ExpiredWay);
                return true;
            default:
                return false;
        }
    }

    /// <summary>All or nothing: where the ending can't be made the work is withdrawn, and the token is held for the steward.</summary>
    private static void End(Turn turn, int at, UserTaskPlan task, int way)
    {
        if (Take(turn.Trial(), at, task, way) is not { } mishap)
        {
            Take(turn, at, task, way);
            return;
        }

        Items.CloseAll(turn, task.Ordinal, ItemClosing.Withdrawn);
        Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }

    private static Mishap? Take(Turn turn, int at, UserTaskPlan task, int way)
    {
        if (task.ForEach is null) return Ending.End(turn, at, way, TheClock);
        foreach (var silent in turn.Control.Items.Where(i => i.Step == task.Ordinal && !i.IsAnswered).OrderBy(i => i.Place))
        {
            var item = turn.Control.ItemAt(task.Ordinal, silent.Element);
            if (item < 0) return null;
            if (Answer(turn, item, task, way) is { } mishap) return mishap;
            if (Completion.Decide(turn, turn.Control.TokenAt(task.Ordinal), task, TheClock) is { } unfit) return unfit;
        }

        return null;
    }

    private static Mishap? Answer(Turn turn, int at, UserTaskPlan task, int index)
    {
        var item = turn.Control.Items[at];
        var each = task.ForEach!;
        var way = each.Answers[index];
        if (WayActs.Perform(turn, task, way, item.Element, null, PersonSet.Empty) is { } mishap) return mishap;
        turn.SetItem(at, item with { Holder = null, Pending = false, Answer = index, ByPerson = false });
        turn.Chronicle.ItemAnswered(at);
        turn.Chronicle.Note(new ElementAnswered(task.Ordinal, item.Element!, way.Name, Deemed: true));
        if (way.Notify is not null) Telling.Tell(turn, way.Notify, Scope.Of(turn.Control, item), task.Ordinal, way.Name);
        if (each.Collects >= 0) FieldWriter.AddReply(turn, each.Collects, item.Element!, way.Name, null);
        return null;
    }
}
