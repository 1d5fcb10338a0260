using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Takes a message in: a wait that is open for it takes it, else it is kept, lies with the steward, or is refused. The tests stand in the order of
/// FORMAT part 11; what moves by a message is no person's move.</summary>
internal static class MessageHandler
{
    public static Refusal? Apply(Turn turn, MessageCommand command)
    {
        if (command.Message < 0 || command.Message >= turn.Plan.Messages.Length) return Refuse.NotFound("message");
        if ((PowerGate.Instance(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        turn.MayRefuse = false;
        var message = turn.Plan.Messages[command.Message];
        if (!PeopleMatcher.Meets(message.By, turn.By!, turn.Behalf, new Scope(turn.Control))) return NotYours(message);
        var at = MessageTaking.OpenWait(turn, command.Message);
        return at < 0 ? Early(turn, command, message) : Deliver(turn, at, command, message);
    }

    private static Refusal? Deliver(Turn turn, int at, MessageCommand command, MessagePlan message)
    {
        var step = (WaitPlan)turn.Plan.Steps[turn.Control.Tokens[at].Step];
        if (!IsMet(turn, step, command.Message)) return NotYours(message);
        if (TestWrites(turn, command, step.Ways[step.Takes.IndexOf(command.Message)].Writes) is { } refusal) return refusal;
        var mail = new Delivery
        {
            Message = command.Message,
            Persons = turn.Persons,
            Human = turn.ByPerson,
            Writes = command.Writes,
            Comment = command.Comment,
            By = turn.By!.Id,
            At = turn.Circumstances.Now,
        };
        return MessageTaking.Take(turn, at, mail)?.Refusal;
    }

    /// <summary>No step waits for it: which waits the sender may speak to is settled now, since his posts are known now.</summary>
    private static Refusal? Early(Turn turn, MessageCommand command, MessagePlan message)
    {
        var waits = turn.Plan.Steps.OfType<WaitPlan>().Where(w => w.Takes.Contains(command.Message)).ToList();
        var barred = waits.Where(w => !IsMet(turn, w, command.Message)).Select(w => w.Ordinal).ToImmutableArray();
        if (waits.Count > 0 && barred.Length == waits.Count) return NotYours(message);
        var allowed = waits.SelectMany(w => w.Ways[w.Takes.IndexOf(command.Message)].Writes).ToImmutableArray();
        if ((TestWrites(turn, command, allowed) ?? Writing.Test(turn, command.Writes)) is { } refusal) return refusal;
        if (!message.Keep) return Refuse.ConditionFalse("a step that waits for it is open, and the work is not suspended", message.Name);
        var hasWords = !string.IsNullOrWhiteSpace(command.Comment);
        var letter = new Letter
        {
            Ordinal = 0,
            Message = command.Message,
            By = turn.By!.Id,
            For = turn.By.ActsFor,
            Human = turn.ByPerson,
            At = turn.Circumstances.Now,
            Text = hasWords ? command.Comment : null,
        };
        Mail.Put(turn, letter, new KeptMessage(turn.Persons, turn.ByPerson, hasWords, [.. command.Writes.Select(w => (w.Field, w.Value))], barred));
        return null;
    }

    private static Refusal? TestWrites(Turn turn, MessageCommand command, ImmutableArray<int> allowed)
    {
        var outside = FieldReach.Outside(turn, command.Writes, allowed);
        if (!outside.IsEmpty) return Refuse.NotAllowed("The message does not bring {0}.", "该来件不能填写 {0}。", [.. outside]);
        return command.Comment?.Length > turn.Circumstances.Limits.MaxTextLength ? Refuse.Unfit("comment") : null;
    }

    /// <summary>Whether the sender meets what a wait says of him beside the message's own declaration.</summary>
    private static bool IsMet(Turn turn, WaitPlan wait, int message) =>
        wait.Ways[wait.Takes.IndexOf(message)].By is not { } by || PeopleMatcher.Meets(by, turn.By!, turn.Behalf, Scope.Of(turn.Control, wait.Ordinal));

    private static Refusal NotYours(MessagePlan message) =>
        Refuse.NotAllowed("{0} is not yours to send.", "您无权发送 {0}。", message.Name);
}
