using Imprimatur.History.Canonical;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.History.Records;

/// <summary>Writes what happened. Keys stand in their order by code point; <c>what</c> names the kind and is the last but for <c>why</c>.</summary>
internal static class EventEncoder
{
    public static void Write(RecordScribe scribe, MachineEvent happened, Command command)
    {
        scribe.Writer.BeginObject();
        switch (happened)
        {
            case InstanceStarted started: Just(scribe, "instanceStarted", s => s.Text("key"u8, started.Key)); break;
            case InstanceSuspended: Just(scribe, "instanceSuspended", _ => { }); break;
            case InstanceResumed: Just(scribe, "instanceResumed", _ => { }); break;
            case InstanceEnded ended: WriteEnded(scribe, ended); break;
            case StepEntered entered: Just(scribe, "stepEntered", s => s.Step(entered.Step)); break;
            case StepEnded ended: WriteStepEnded(scribe, ended); break;
            case TokenMoved moved: WriteMoved(scribe, moved); break;
            case TokenHeld held: WithWhy(scribe, "tokenHeld", held.Step, held.Why); break;
            case TokenFreed freed: WriteFreed(scribe, freed); break;
            case FieldWritten written: WriteField(scribe, written, command); break;
            case ApprovalGiven given: WriteApproval(scribe, given); break;
            case ApprovalVoided voided: WithWhy(scribe, "approvalVoided", voided.Step, voided.Why); break;
            case DecisionMade made: WriteDecision(scribe, made); break;
            case NumberTaken taken: WriteNumber(scribe, taken); break;
            case EffectRequested requested: WriteEffect(scribe, requested.Effect); break;
            case EffectSettled settled: WriteSettled(scribe, settled); break;
            case ElementAnswered answered: WriteElementAnswered(scribe, answered); break;
            case ParticipantAdded added: WriteParticipant(scribe, added); break;
            case NoteTaken note: Just(scribe, "noteTaken", s => s.Text("note"u8, note.Kind)); break;
            case ParticipantRemoved removed: WriteParticipantRemoved(scribe, removed); break;
            default: WriteItemOrClock(scribe, happened); break;
        }

        scribe.Writer.EndObject();
    }

    private static void WriteItemOrClock(RecordScribe scribe, MachineEvent happened)
    {
        switch (happened)
        {
            case ItemOpened opened: WriteOpened(scribe, opened); break;
            case ItemClosed closed: WriteClosed(scribe, closed); break;
            case ItemClaimed claimed: WriteItem(scribe, "itemClaimed", "holder"u8, claimed.Holder, claimed.Ordinal); break;
            case ItemReleased released: Just(scribe, "itemReleased", s => s.Integer("item"u8, released.Ordinal)); break;
            case ItemReassigned reassigned: WriteItemTo(scribe, "itemReassigned", reassigned.Ordinal, reassigned.To); break;
            case ClockSet set: WriteClockSet(scribe, set); break;
            case ClockPaused paused: Just(scribe, "clockPaused", s => s.Clock(paused.Clock)); break;
            case ClockStopped stopped: Just(scribe, "clockStopped", s => s.Clock(stopped.Clock)); break;
            case ClockExpired expired: Just(scribe, "clockExpired", s => s.Clock(expired.Clock)); break;
            case ClockAlerted alerted: WriteAlerted(scribe, alerted); break;
            case ItemDelegated delegated: WriteItemTo(scribe, "itemDelegated", delegated.Ordinal, delegated.To); break;
            case ItemReturned returned: WriteReturned(scribe, returned); break;
            default: SignalEncoder.Write(scribe, happened); break;
        }
    }

    private static void Just(RecordScribe scribe, string what, Action<RecordScribe> before)
    {
        before(scribe);
        scribe.Text("what"u8, what);
    }

    private static void WithWhy(RecordScribe scribe, string what, int step, string why)
    {
        scribe.Step(step);
        scribe.Text("what"u8, what);
        scribe.Text("why"u8, why);
    }

    private static void WriteEnded(RecordScribe scribe, InstanceEnded ended)
    {
        scribe.Text("result"u8, ended.Result);
        scribe.Flag("terminated"u8, ended.Terminated);
        scribe.Text("what"u8, "instanceEnded");
    }

    private static void WriteStepEnded(RecordScribe scribe, StepEnded ended)
    {
        scribe.Flag("deemed"u8, ended.Deemed);
        scribe.Step(ended.Step);
        scribe.Text("way"u8, ended.Way);
        scribe.Text("what"u8, "stepEnded");
    }

    private static void WriteMoved(RecordScribe scribe, TokenMoved moved)
    {
        scribe.Step("from"u8, moved.From);
        scribe.Step("to"u8, moved.To);
        scribe.Text("what"u8, "tokenMoved");
        scribe.Text("why"u8, moved.Why);
    }

    private static void WriteFreed(RecordScribe scribe, TokenFreed freed)
    {
        scribe.Flag("byFailure"u8, freed.ByFailure);
        scribe.Step(freed.Step);
        scribe.Text("what"u8, "tokenFreed");
    }

    /// <summary>A value that the command itself brought is not written twice.</summary>
    private static void WriteField(RecordScribe scribe, FieldWritten written, Command command)
    {
        scribe.Field(written.Field);
        scribe.Integer("revision"u8, written.Revision);
        if (CommandWrites.ValueOf(command, written.Field) is not { } brought || !brought.Equals(written.Value))
        {
            scribe.Writer.Name("value"u8);
            ValueEncoder.Write(scribe.Writer, written.Value, Secrets.Of(scribe.Plan, written.Field), scribe.Concealer);
        }

        scribe.Text("what"u8, "fieldWritten");
    }

    private static void WriteApproval(RecordScribe scribe, ApprovalGiven given)
    {
        scribe.Writer.Name("fields"u8);
        scribe.Writer.BeginArray();
        foreach (var field in given.Fields) scribe.Writer.String(scribe.Plan.Fields[field].Name);
        scribe.Writer.EndArray();
        scribe.Step(given.Step);
        scribe.Text("what"u8, "approvalGiven");
    }

    private static void WriteDecision(RecordScribe scribe, DecisionMade made)
    {
        scribe.Text("decision"u8, made.Decision);
        scribe.Text("failure"u8, made.Result.Failure);
        scribe.Writer.Name("outputs"u8);
        scribe.Writer.BeginArray();
        var secrecy = Secrets.OfOutputs(scribe.Plan, made.Step);
        foreach (var output in made.Result.Outputs) ValueEncoder.Write(scribe.Writer, output, secrecy, scribe.Concealer);
        scribe.Writer.EndArray();
        scribe.Writer.Name("rules"u8);
        scribe.Writer.BeginArray();
        foreach (var rule in made.Result.Matched) WriteRule(scribe, rule);
        scribe.Writer.EndArray();
        scribe.Step(made.Step);
        scribe.Integer("version"u8, made.Version);
        scribe.Text("what"u8, "decisionMade");
    }

    private static void WriteRule(RecordScribe scribe, MatchedRule rule)
    {
        scribe.Writer.BeginObject();
        scribe.Text("basis"u8, rule.Basis);
        if (rule.Because is { } because) WriteLocalized(scribe, "because"u8, because);
        scribe.Text("id"u8, rule.Id);
        scribe.Writer.EndObject();
    }

    private static void WriteLocalized(RecordScribe scribe, ReadOnlySpan<byte> name, LocalizedText text)
    {
        scribe.Writer.Name(name);
        scribe.Writer.BeginObject();
        scribe.Text("en"u8, text.En);
        scribe.Text("zh"u8, text.Zh);
        scribe.Writer.EndObject();
    }

    private static void WriteNumber(RecordScribe scribe, NumberTaken taken)
    {
        scribe.Integer("serial"u8, taken.Serial);
        scribe.Text("series"u8, taken.Series);
        scribe.Step(taken.Step);
        scribe.Text("text"u8, taken.Text);
        scribe.Text("what"u8, "numberTaken");
    }

    private static void WriteEffect(RecordScribe scribe, Effect effect)
    {
        scribe.Integer("effect"u8, effect.Ordinal);
        scribe.Text("handler"u8, effect.Handler);
        scribe.Writer.Name("inputs"u8);
        scribe.Writer.BeginObject();
        foreach (var (name, value) in effect.Inputs.OrderBy(i => i.Key, CodePointOrder.Instance))
        {
            scribe.Writer.Name(name);
            ValueEncoder.Write(scribe.Writer, value, Secrets.OfInput(scribe.Plan, effect.Step, name), scribe.Concealer);
        }

        scribe.Writer.EndObject();
        scribe.Flag("notice"u8, effect.Kind == EffectKind.Notice);
        if (!effect.Persons.IsEmpty) scribe.Hidden("persons"u8, effect.Persons);
        if (!effect.Posts.IsEmpty)
        {
            scribe.Writer.Name("posts"u8);
            ActorEncoder.WritePosts(scribe.Writer, effect.Posts);
        }

        scribe.Step(effect.Step);
        scribe.Text("what"u8, "effectRequested");
    }

    private static void WriteSettled(RecordScribe scribe, EffectSettled settled)
    {
        scribe.Text("digest"u8, settled.Digest);
        scribe.Integer("effect"u8, settled.Effect);
        scribe.Text("outcome"u8, settled.Outcome);
        scribe.Text("what"u8, "effectSettled");
    }

    private static void WriteElementAnswered(RecordScribe scribe, ElementAnswered answered)
    {
        scribe.Text("answer"u8, answered.Answer);
        scribe.Flag("deemed"u8, answered.Deemed);
        scribe.Element(answered.Step, answered.Element);
        scribe.Step(answered.Step);
        scribe.Text("what"u8, "elementAnswered");
    }

    private static void WriteParticipant(RecordScribe scribe, ParticipantAdded added)
    {
        scribe.Element(added.Step, added.Element);
        scribe.Step(added.Step);
        scribe.Text("what"u8, "participantAdded");
    }

    private static void WriteParticipantRemoved(RecordScribe scribe, ParticipantRemoved removed)
    {
        scribe.Element(removed.Step, removed.Element);
        scribe.Step(removed.Step);
        scribe.Text("what"u8, "participantRemoved");
    }

    private static void WriteOpened(RecordScribe scribe, ItemOpened opened)
    {
        scribe.Element(opened.Step, opened.Element);
        scribe.Integer("item"u8, opened.Ordinal);
        scribe.Step(opened.Step);
        scribe.Text("what"u8, "itemOpened");
    }

    private static void WriteClosed(RecordScribe scribe, ItemClosed closed)
    {
        var how = closed.How switch
        {
            ItemClosing.Completed => "completed",
            ItemClosing.Withdrawn => "withdrawn",
            ItemClosing.TurnedAway => "turnedAway",
            _ => throw new ArgumentOutOfRangeException(nameof(closed), closed.How, "An unknown way of closing."),
        };
        scribe.Text("how"u8, how);
        scribe.Integer("item"u8, closed.Ordinal);
        scribe.Text("what"u8, "itemClosed");
    }

    private static void WriteItem(RecordScribe scribe, string what, ReadOnlySpan<byte> role, string person, long ordinal)
    {
        scribe.Hidden(role, person);
        scribe.Integer("item"u8, ordinal);
        scribe.Text("what"u8, what);
    }

    private static void WriteItemTo(RecordScribe scribe, string what, long item, string to)
    {
        scribe.Integer("item"u8, item);
        scribe.Hidden("to"u8, to);
        scribe.Text("what"u8, what);
    }

    private static void WriteReturned(RecordScribe scribe, ItemReturned returned)
    {
        scribe.Integer("item"u8, returned.Ordinal);
        scribe.Text("outcome"u8, returned.Outcome);
        scribe.Hidden("to"u8, returned.To);
        scribe.Text("what"u8, "itemReturned");
    }

    private static void WriteClockSet(RecordScribe scribe, ClockSet set)
    {
        scribe.Moment("at"u8, set.At);
        scribe.Clock(set.Clock);
        scribe.Flag("provisional"u8, set.Provisional);
        scribe.Text("what"u8, "clockSet");
    }

    private static void WriteAlerted(RecordScribe scribe, ClockAlerted alerted)
    {
        scribe.Integer("alert"u8, alerted.Alert);
        scribe.Clock(alerted.Clock);
        scribe.Text("what"u8, "clockAlerted");
    }
}
