using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Comments, circulation (传阅), acknowledgement (已阅), reminders (催办) and supervision (督办): they touch Record only, also when the work is
/// suspended.</summary>
internal static class NoteHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, NoteCommand command)
    {
        if (!ItemGate.Visible(turn)) return Refuse.NotFound(turn.Plan.Id);
        if (ItemGate.Strangers(turn) is { } stranger) return stranger;
        if (command.Text?.Length > turn.Circumstances.Limits.MaxTextLength) return Refuse.Unfit("comment");
        var refusal = command.Kind switch
        {
            NoteKind.Comment => Comment(turn, record, command),
            NoteKind.Circulate => Circulate(turn, command),
            NoteKind.Acknowledge => Acknowledge(turn, record),
            NoteKind.Remind => Remind(turn),
            _ => Supervise(turn),
        };
        if (refusal is null) turn.Chronicle.Note(new NoteTaken(Name(command.Kind)));
        return refusal;
    }

    private static Refusal? Comment(Turn turn, RecordPart record, NoteCommand command)
    {
        var takesPart = Participation.TookPart(turn.Control, turn.By!) || Participation.IsCandidate(turn.Plan, turn.Control, turn.By!);
        if (!takesPart && !record.Circulated.Contains(turn.By!.Id))
        {
            return Refuse.NotAllowed("Only those who have to do with {0} comment on it.", "仅 {0} 的参与者可以批注。", turn.Plan.Id);
        }

        if (string.IsNullOrWhiteSpace(command.Text)) return Refuse.MissingField("comment");
        turn.Chronicle.Change(r => r with { Comments = r.Comments + 1 });
        return null;
    }

    private static Refusal? Circulate(Turn turn, NoteCommand command)
    {
        if (PowerGate.Over(turn, PowerKind.Circulate) is not { } power) return PowerGate.None(PowerKind.Circulate, turn.Plan.Id);
        if (command.To.IsEmpty) return Refuse.MissingField("to");
        var unknown = command.To.Where(p => !turn.Circumstances.Receivers.ContainsKey(p)).ToImmutableArray();
        if (!unknown.IsEmpty) return Refuse.NotFound([.. unknown]);
        var barred = command.To.Where(p => !MayRead(turn, turn.Circumstances.Receivers[p], power)).ToImmutableArray();
        if (!barred.IsEmpty) return Refuse.NotAllowed("It may not be circulated to {0}.", "不能传阅给 {0}。", [.. barred]);
        turn.Chronicle.Change(r => r with { Circulated = r.Circulated.Union(PersonSet.Of(command.To)) });
        Telling.Tell(turn, new Named([], PersonSet.Of(command.To).Persons), -1, "circulate");
        return null;
    }

    private static bool MayRead(Turn turn, Actor reader, PowerPlan power) =>
        Clearance.IsKnown(turn.Plan, turn.Control) && Clearance.Suffices(turn.Plan, turn.Control, reader.Clearance)
        && (power.Who is null || PeopleMatcher.Meets(power.Who, reader, new Scope(turn.Control)));

    private static Refusal? Acknowledge(Turn turn, RecordPart record)
    {
        if (!record.Circulated.Contains(turn.By!.Id)) return Refuse.NotAllowed("{0} was not circulated to you.", "{0} 未传阅给您。", turn.Plan.Id);
        turn.Chronicle.Change(r => r with { Acknowledged = r.Acknowledged.With(turn.By!.Id) });
        return null;
    }

    private static Refusal? Remind(Turn turn)
    {
        if (MayUrge(turn, PowerKind.Remind) is { } refusal) return refusal;
        turn.Chronicle.Change(r => r with { Reminders = r.Reminders + 1, RemindedAt = turn.Circumstances.Now });
        Telling.Tell(turn, Telling.Workers(turn, -1), -1, "remind");
        return null;
    }

    /// <summary>Whoever supervises stands in the record from then on; those who work are told.</summary>
    private static Refusal? Supervise(Turn turn)
    {
        if (MayUrge(turn, PowerKind.Supervise) is { } refusal) return refusal;
        turn.Chronicle.Change(r => r with { Supervisors = r.Supervisors.Union(turn.Persons) });
        Telling.Tell(turn, Telling.Workers(turn, -1), -1, "supervise");
        return null;
    }

    private static Refusal? MayUrge(Turn turn, PowerKind kind)
    {
        if (turn.Control.IsOver) return Refuse.Over();
        return PowerGate.Over(turn, kind) is null ? PowerGate.None(kind, turn.Plan.Id) : null;
    }

    private static string Name(NoteKind kind) => kind switch
    {
        NoteKind.Comment => "comment",
        NoteKind.Circulate => "circulate",
        NoteKind.Acknowledge => "acknowledge",
        NoteKind.Remind => "remind",
        _ => "supervise",
    };
}
