using Imprimatur.Machine.Commands;

namespace Imprimatur.History.Records;

/// <summary>Writes a command with its arguments, so that replay can give it again. Keys stand in their order by code point.</summary>
internal static class CommandEncoder
{
    public static void Write(RecordScribe scribe, Command command)
    {
        scribe.Writer.BeginObject();
        switch (command)
        {
            case StartCommand start: WriteStart(scribe, start); break;
            case SaveCommand save: WriteSave(scribe, save); break;
            case ClaimCommand claim: WriteItem(scribe, "claim", claim.Id, claim.Item); break;
            case ReleaseCommand release: WriteItem(scribe, "release", release.Id, release.Item); break;
            case CompleteCommand complete: WriteComplete(scribe, complete); break;
            case ReassignCommand reassign: WriteItemTo(scribe, "reassign", reassign.Id, reassign.Item, reassign.To); break;
            case DelegateCommand hand: WriteItemTo(scribe, "delegate", hand.Id, hand.Item, hand.To); break;
            case RecallCommand recall: WriteStep(scribe, "recall", recall.Id, recall.Step); break;
            case AddParticipantCommand add: WriteParticipant(scribe, "addParticipant", add.Id, add.Step, add.Element); break;
            case RemoveParticipantCommand remove: WriteParticipant(scribe, "removeParticipant", remove.Id, remove.Step, remove.Element); break;
            case MessageCommand message: WriteMessage(scribe, message); break;
            case ActCommand act: WriteAct(scribe, act); break;
            case LetterCommand letter: WriteLetter(scribe, letter); break;
            case NoteCommand note: WriteNote(scribe, note); break;
            case SuspendCommand suspend: WriteComment(scribe, "suspend", suspend.Id, suspend.Comment); break;
            case TerminateCommand terminate: WriteComment(scribe, "terminate", terminate.Id, terminate.Comment); break;
            case ResumeCommand resume: WriteComment(scribe, "resume", resume.Id, null); break;
            case ResolveHeldCommand resolve: WriteResolve(scribe, resolve); break;
            case EffectAnsweredCommand answer: WriteAnswer(scribe, answer); break;
            case TimerFiredCommand timer: WriteTimer(scribe, timer); break;
            case CalendarChangedCommand changed: WriteHead(scribe, "calendarChanged", changed.Id); break;
            default: throw new ArgumentException($"The history has no form for `{command.GetType().Name}`.", nameof(command));
        }

        scribe.Writer.EndObject();
    }

    private static void WriteHead(RecordScribe scribe, string kind, string id)
    {
        scribe.Text("id"u8, id);
        scribe.Text("kind"u8, kind);
    }

    private static void WriteStart(RecordScribe scribe, StartCommand start)
    {
        scribe.Text("id"u8, start.Id);
        scribe.Text("key"u8, start.Key);
        scribe.Text("kind"u8, "start");
        scribe.Writes(start.Writes);
    }

    private static void WriteSave(RecordScribe scribe, SaveCommand save)
    {
        WriteItem(scribe, "save", save.Id, save.Item);
        scribe.Writes(save.Writes);
    }

    private static void WriteItem(RecordScribe scribe, string kind, string id, WorkItemKey item)
    {
        scribe.Text("id"u8, id);
        scribe.Item(item);
        scribe.Text("kind"u8, kind);
    }

    private static void WriteComplete(RecordScribe scribe, CompleteCommand complete)
    {
        scribe.Hidden("comment"u8, complete.Comment);
        WriteItem(scribe, "complete", complete.Id, complete.Item);
        scribe.Text("outcome"u8, complete.Outcome);
        scribe.Writer.Name("seen"u8);
        scribe.Writer.BeginArray();
        foreach (var seen in complete.Seen)
        {
            scribe.Writer.BeginObject();
            scribe.Text("digest"u8, seen.Digest);
            scribe.Field(seen.Field);
            scribe.Integer("revision"u8, seen.Revision);
            scribe.Writer.EndObject();
        }

        scribe.Writer.EndArray();
        scribe.Step("to"u8, complete.To ?? -1);
        scribe.Writes(complete.Writes);
    }

    private static void WriteItemTo(RecordScribe scribe, string kind, string id, WorkItemKey item, string to)
    {
        WriteItem(scribe, kind, id, item);
        scribe.Hidden("to"u8, to);
    }

    private static void WriteStep(RecordScribe scribe, string kind, string id, int step)
    {
        WriteHead(scribe, kind, id);
        scribe.Step(step);
    }

    private static void WriteParticipant(RecordScribe scribe, string kind, string id, int step, string element)
    {
        scribe.Element(step, element);
        WriteStep(scribe, kind, id, step);
    }

    private static void WriteMessage(RecordScribe scribe, MessageCommand message)
    {
        scribe.Hidden("comment"u8, message.Comment);
        WriteHead(scribe, "message", message.Id);
        scribe.Message(message.Message);
        scribe.Writes(message.Writes);
    }

    private static void WriteAct(RecordScribe scribe, ActCommand act)
    {
        scribe.Act(act.Act);
        scribe.Hidden("comment"u8, act.Comment);
        WriteHead(scribe, "act", act.Id);
        scribe.Step("to"u8, act.To ?? -1);
        scribe.Writes(act.Writes);
    }

    private static void WriteLetter(RecordScribe scribe, LetterCommand letter)
    {
        scribe.Text("id"u8, letter.Id);
        scribe.Text("kind"u8, "letter");
        scribe.Flag("layBy"u8, letter.LayBy);
        scribe.Integer("letter"u8, letter.Letter);
    }

    private static void WriteNote(RecordScribe scribe, NoteCommand note)
    {
        WriteHead(scribe, "note", note.Id);
        scribe.Text("note"u8, NameOf(note.Kind));
        scribe.Hidden("text"u8, note.Text);
        scribe.Hidden("to"u8, note.To);
    }

    private static string NameOf(NoteKind kind) => kind switch
    {
        NoteKind.Comment => "comment",
        NoteKind.Circulate => "circulate",
        NoteKind.Acknowledge => "acknowledge",
        NoteKind.Remind => "remind",
        NoteKind.Supervise => "supervise",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of note."),
    };

    private static void WriteComment(RecordScribe scribe, string kind, string id, string? comment)
    {
        scribe.Hidden("comment"u8, comment);
        WriteHead(scribe, kind, id);
    }

    private static void WriteResolve(RecordScribe scribe, ResolveHeldCommand resolve)
    {
        WriteStep(scribe, "resolveHeld", resolve.Id, resolve.Step);
        scribe.Flag("takeFailure"u8, resolve.TakeFailure);
    }

    private static void WriteAnswer(RecordScribe scribe, EffectAnsweredCommand answer)
    {
        scribe.Text("digest"u8, answer.Digest);
        scribe.Integer("effect"u8, answer.Effect);
        WriteHead(scribe, "effectAnswered", answer.Id);
        scribe.Text("outcome"u8, answer.Outcome);
        scribe.Writes(answer.Writes);
    }

    private static void WriteTimer(RecordScribe scribe, TimerFiredCommand timer)
    {
        if (timer.Alert >= 0) scribe.Integer("alert"u8, timer.Alert);
        scribe.Moment("at"u8, timer.At);
        scribe.Clock(timer.Clock);
        WriteHead(scribe, "timerFired", timer.Id);
    }
}
