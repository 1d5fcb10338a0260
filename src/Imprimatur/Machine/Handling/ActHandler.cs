using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Does what is possible any time. It ends no step and voids no approval; where it leads somewhere it interrupts all that runs.</summary>
internal static class ActHandler
{
    public static Refusal? Apply(Turn turn, ActCommand command)
    {
        if (command.Act < 0 || command.Act >= turn.Plan.Anytime.Length) return Refuse.NotFound("act");
        var act = turn.Plan.Anytime[command.Act];
        if ((PowerGate.Working(turn) ?? ItemGate.Strangers(turn) ?? Reach(turn, act, command)) is { } refusal) return refusal;
        var isDuring = Standing.IsIn(turn.Control, act.During);
        var to = act.To.IsEmpty ? -1 : command.To ?? act.To[0];
        var awaiting = to >= 0 && isDuring ? Flights.Within(turn, turn.Plan.Steps[to].Graph) : [];
        if (!awaiting.IsEmpty) return Refuse.EffectInFlight([.. awaiting]);
        var missing = WayActs.Missing(turn, act, command.Comment, Writing.Given(command.Writes));
        if (!missing.IsEmpty) return Refuse.MissingField([.. missing]);
        if (!isDuring) return Refuse.ConditionFalse("during " + string.Join(", ", act.During.Select(s => turn.Plan.Steps[s].Path)), act.Name);
        if (command.Comment?.Length > turn.Circumstances.Limits.MaxTextLength) return Refuse.Unfit("comment");
        if (Writing.Test(turn, command.Writes) is { } unfit) return unfit;
        Writing.Write(turn, command.Writes);
        if (WayActs.Perform(turn, null, act, null, command.Comment, turn.Writers) is { } mishap) return mishap.Refusal;
        turn.Chronicle.Note(new ActDone(command.Act));
        if (act.Collects >= 0) FieldWriter.AddReply(turn, act.Collects, act.Name, act.Name, command.Comment);
        if (act.Notify is not null) Telling.Tell(turn, Telling.WithHolders(turn, act.Notify, -1), -1, act.Name);
        if (to >= 0) Move(turn, to, act.Name);
        return null;
    }

    /// <summary>Whether the act, what it writes and where it leads are the actor's.</summary>
    private static Refusal? Reach(Turn turn, WayPlan act, ActCommand command)
    {
        if (act.By is null || !PowerGate.IsGiven(turn, act.By)) return Refuse.NotAllowed("{0} is not yours to do.", "您无权进行 {0}。", act.Name);
        var outside = FieldReach.Outside(turn, command.Writes, act.Writes);
        if (!outside.IsEmpty) return Refuse.NotAllowed("The act does not let you write {0}.", "该操作不允许您填写 {0}。", [.. outside]);
        var barring = Duties.BarringWrites(turn.Plan, turn.Control, -1, command.Writes, turn.Persons);
        if (!barring.IsEmpty) return Refuse.DutyNotSeparate([.. barring]);
        var fits = act.ToIsChosen ? command.To is { } to && act.To.Contains(to) : command.To is null || act.To.Contains(command.To.Value);
        return fits ? null : Refuse.NoSuchTarget([.. act.To.Select(t => turn.Plan.Steps[t].Path)]);
    }

    private static void Move(Turn turn, int to, string act)
    {
        var at = turn.Control.TokenOf(turn.Plan.Steps[to].Graph);
        turn.Chronicle.Note(new TokenMoved(turn.Control.Tokens[at].Step, to, act));
        Moves.Jump(turn, to, null);
    }
}
