using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Lets waits take messages.</summary>
internal static class MessageTaking
{
    /// <summary>The place of the first token at an open wait that takes a message; -1 when none is open, and while the work is suspended.</summary>
    public static int OpenWait(Turn turn, int message)
    {
        if (turn.Control.Suspended) return -1;
        for (var i = 0; i < turn.Control.Tokens.Length; i++)
        {
            var token = turn.Control.Tokens[i];
            if (token.Phase == TokenPhase.Waiting && turn.Plan.Steps[token.Step] is WaitPlan wait && wait.Takes.Contains(message)) return i;
        }

        return -1;
    }

    /// <summary>Lets an open wait take a message.</summary>
    /// <returns>Why it can't, or null. What can't be taken leaves the turn half done: a person's command is refused then, all else is tried
    /// before.</returns>
    public static Mishap? Take(Turn turn, int at, Delivery mail)
    {
        var step = (WaitPlan)turn.Plan.Steps[turn.Control.Tokens[at].Step];
        var index = step.Takes.IndexOf(mail.Message);
        var way = step.Ways[index];
        if (Test(turn, step, way, mail) is { } refusal) return new Mishap(refusal);
        Writing.Write(turn, mail.Writes, mail.Writers);
        if (way.To.IsEmpty) return Stay(turn, step, way, mail);
        var by = new EndedBy
        {
            Persons = mail.Persons,
            Writers = mail.Writers,
            Human = mail.Human,
            Approves = way.Approves,
            Comment = mail.Comment,
            Sent = mail.Human,
            Recallable = false,
            Mail = mail,
        };
        turn.Chronicle.Note(new MessageTaken(mail.Message, step.Ordinal));
        return Ending.End(turn, at, index, by);
    }

    /// <summary>Lets the waits that are open take what was kept, as far as it fits; the rest stays kept.</summary>
    public static void TakeAllKept(Turn turn)
    {
        foreach (var token in turn.Control.Tokens)
        {
            var at = turn.Control.TokenAt(token.Step);
            if (token.Phase == TokenPhase.Waiting && at >= 0 && ReferenceEquals(turn.Control.Tokens[at], token)) TakeKept(turn, at);
        }
    }

    /// <summary>Lets a wait take what was kept, in the order of the file, until one of them leads on.</summary>
    public static void TakeKept(Turn turn, int at)
    {
        var step = (WaitPlan)turn.Plan.Steps[turn.Control.Tokens[at].Step];
        for (var way = 0; way < step.Ways.Length; way++)
        {
            var message = step.Takes[way];
            if (message < 0 || turn.Control.Messages[message] is not { } kept || kept.Barred.Contains(step.Ordinal)) continue;
            var mail = Delivery.OfKept(message, kept);
            if (Take(turn.Trial(), at, mail) is not null) continue;
            Take(turn, at, mail);
            Mail.Taken(turn, message);
            if (!step.Ways[way].To.IsEmpty) return;
        }
    }

    /// <summary>A message that leads nowhere: the wait goes on, and nobody ended anything.</summary>
    private static Mishap? Stay(Turn turn, WaitPlan step, WayPlan way, Delivery mail)
    {
        if (WayActs.Perform(turn, step, way, null, mail.Comment, mail.Writers) is { } mishap) return mishap;
        turn.Chronicle.Note(new MessageTaken(mail.Message, step.Ordinal));
        Gathering.Add(turn, way, mail);
        if (way.Notify is not null) Telling.Tell(turn, way.Notify, Scope.Of(turn.Control, step.Ordinal), step.Ordinal, way.Name);
        return null;
    }

    private static Refusal? Test(Turn turn, WaitPlan step, WayPlan way, Delivery mail)
    {
        var outside = ImmutableArray<string>.Empty;
        foreach (var write in mail.Writes)
        {
            if (!way.Writes.Contains(write.Field)) outside = outside.Add(turn.Plan.Fields[write.Field].Name);
        }

        if (!outside.IsEmpty) return Refuse.NotAllowed("The message does not bring {0}.", "该来件不能填写 {0}。", [.. outside]);
        var barring = Duties.BarringWrites(turn.Plan, turn.Control, step.Ordinal, mail.Writes, mail.Persons);
        if (!barring.IsEmpty) return Refuse.DutyNotSeparate([.. barring]);
        var missing = WayActs.Missing(turn, way, mail.Comment, Writing.Given(mail.Writes));
        if (!missing.IsEmpty) return Refuse.MissingField([.. missing]);
        if (Writing.Test(turn, mail.Writes) is { } unfit) return unfit;
        var broken = turn.Watch.BrokenBy(step.Ordinal, mail.Persons, turn.Control);
        return broken.IsEmpty ? null : Refuse.GuaranteeBroken([.. broken]);
    }
}
