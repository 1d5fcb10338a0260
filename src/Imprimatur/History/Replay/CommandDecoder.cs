using System.Collections.Immutable;
using System.Text.Json;
using Imprimatur.Definitions.Plans;
using Imprimatur.History.Reading;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;

namespace Imprimatur.History.Replay;

/// <summary>Makes commands of records again, for the definition under which they ran.</summary>
internal sealed class CommandDecoder(WorkflowPlan plan, IRevealer revealer)
{
    /// <exception cref="RecordFormatException">It is no command of this definition.</exception>
    public Command Read(JsonElement json, Actor? by)
    {
        var id = Text(json, "id");
        var kind = Text(json, "kind");
        return kind switch
        {
            "start" => new StartCommand(id, Somebody(by), Text(json, "key"), Writes(json)),
            "save" => new SaveCommand(id, Somebody(by), Item(json), Writes(json)),
            "claim" => new ClaimCommand(id, Somebody(by), Item(json)),
            "release" => new ReleaseCommand(id, Somebody(by), Item(json)),
            "complete" => new CompleteCommand(
                id, Somebody(by), Item(json), Text(json, "outcome"), Writes(json), Hidden(json, "comment"), ChosenStep(json),
                [.. json.GetProperty("seen").EnumerateArray().Select(Seen)]),
            "reassign" => new ReassignCommand(id, Somebody(by), Item(json), Hidden(json, "to") ?? throw Wrong("a person")),
            "recall" => new RecallCommand(id, Somebody(by), Step(json)),
            "addParticipant" => new AddParticipantCommand(id, Somebody(by), Step(json), Hidden(json, "element") ?? throw Wrong("an element")),
            "removeParticipant" => new RemoveParticipantCommand(id, Somebody(by), Step(json), Hidden(json, "element") ?? throw Wrong("an element")),
            "delegate" => new DelegateCommand(id, Somebody(by), Item(json), Hidden(json, "to") ?? throw Wrong("a person")),
            "message" => new MessageCommand(id, Somebody(by), Message(Text(json, "message")), Writes(json), Hidden(json, "comment")),
            "act" => new ActCommand(id, Somebody(by), Act(Text(json, "act")), Writes(json), Hidden(json, "comment"), ChosenStep(json)),
            "letter" => new LetterCommand(id, Somebody(by), json.GetProperty("letter").GetInt64(), json.TryGetProperty("layBy", out _)),
            "note" => new NoteCommand(
                id, Somebody(by), Kind(Text(json, "note")), Hidden(json, "text"),
                [.. json.GetProperty("to").EnumerateArray().Select(t => ValueDecoder.Text(t, revealer))]),
            "suspend" => new SuspendCommand(id, Somebody(by), Hidden(json, "comment")),
            "resume" => new ResumeCommand(id, Somebody(by)),
            "terminate" => new TerminateCommand(id, Somebody(by), Hidden(json, "comment")),
            "resolveHeld" => new ResolveHeldCommand(id, Somebody(by), Step(json), json.TryGetProperty("takeFailure", out _)),
            "effectAnswered" => new EffectAnsweredCommand(
                id, by, json.GetProperty("effect").GetInt64(), Text(json, "outcome"), Writes(json), EventDecoder.Text(json, "digest")),
            "timerFired" => new TimerFiredCommand(
                id, Clock(Text(json, "clock")), json.TryGetProperty("alert", out var alert) ? alert.GetInt32()
                : -1, json.GetProperty("at").GetDateTimeOffset()),
            "calendarChanged" => new CalendarChangedCommand(id),
            _ => throw Wrong($"a kind of command in `{kind}`"),
        };
    }

    private static Actor Somebody(Actor? by) => by ?? throw Wrong("who did it");

    private static string Text(JsonElement json, string name) => EventDecoder.Text(json, name) ?? throw Wrong($"`{name}`");

    private static NoteKind Kind(string name) => name switch
    {
        "comment" => NoteKind.Comment,
        "circulate" => NoteKind.Circulate,
        "acknowledge" => NoteKind.Acknowledge,
        "remind" => NoteKind.Remind,
        "supervise" => NoteKind.Supervise,
        _ => throw Wrong($"a kind of note in `{name}`"),
    };

    private static RecordFormatException Wrong(string what) => new($"A record lacks {what}.");

    private string? Hidden(JsonElement json, string name) => EventDecoder.Hidden(json, name, revealer);

    private int? ChosenStep(JsonElement json) => EventDecoder.Text(json, "to") is { } path ? path == WayPlan.JoinName ? WayPlan.Join : StepAt(path) : null;

    private int Step(JsonElement json) => StepAt(Text(json, "step"));

    private int StepAt(string path)
    {
        var step = plan.StepOf(path);
        return step >= 0 ? step : throw Wrong($"a step that the definition has: `{path}` is none");
    }

    private int Clock(string name) => plan.Clocks.FirstOrDefault(c => c.Name == name)?.Ordinal
        ?? throw Wrong($"a clock that the definition has: `{name}` is none");

    private int Message(string name)
    {
        for (var i = 0; i < plan.Messages.Length; i++)
        {
            if (plan.Messages[i].Name == name) return i;
        }

        throw Wrong($"a message that the definition has: `{name}` is none");
    }

    private int Act(string name)
    {
        for (var i = 0; i < plan.Anytime.Length; i++)
        {
            if (plan.Anytime[i].Name == name) return i;
        }

        throw Wrong($"an act that the definition has: `{name}` is none");
    }

    private int Field(string name)
    {
        var field = plan.FieldOf(name);
        return field >= 0 && field < plan.Fields.Length ? field : throw Wrong($"a field that the definition has: `{name}` is none");
    }

    private WorkItemKey Item(JsonElement json)
    {
        var item = json.GetProperty("item");
        return new WorkItemKey(Step(item), Hidden(item, "element"), item.GetProperty("ordinal").GetInt64());
    }

    private ContentSeen Seen(JsonElement json) => new(Field(Text(json, "field")), Text(json, "digest"), json.GetProperty("revision").GetInt64());

    private ImmutableArray<FieldWrite> Writes(JsonElement json) =>
        [.. RecordDecoder.ReadWrites(json, revealer).Select(w => new FieldWrite(Field(w.Key), w.Value))];
}
