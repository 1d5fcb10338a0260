using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Views;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>Turns a plain command into the engine's: names into ordinals, and what one machine numbered into what the other did.</summary>
internal sealed class Translator(EngineSide engine)
{
    private readonly Dictionary<int, long> _openings = [];
    private readonly Dictionary<int, long> _effects = [];
    private readonly Dictionary<int, long> _letters = [];
    private readonly Dictionary<(string Field, int Revision), long> _revisions = [];
    private int _commands;

    /// <summary>Learns how the engine numbered what came about.</summary>
    public void Learn(RefCase plain, DateTimeOffset now)
    {
        foreach (var item in OpenItems.Of(engine.Plan, engine.State!, engine.At(now)))
        {
            var same = plain.Items.Find(i => i.Step == engine.Plan.Steps[item.Key.Step].Path && i.Element == item.Key.Element);
            if (same is not null) _openings[same.Opening] = item.Key.Ordinal;
        }
        foreach (var effect in engine.State!.Record.Effects)
        {
            var same = plain.Effects.Find(e => e.Step == engine.Plan.Steps[effect.Effect.Step].Path);
            if (same is not null) _effects[same.Ordinal] = effect.Effect.Ordinal;
        }
        foreach (var letter in engine.State.Record.Letters.Where(l => l.WithSteward))
        {
            var same = plain.Letters.Find(l => l.Name == engine.Plan.Messages[letter.Message].Name && l.By.Id == letter.By && l.At == letter.At);
            if (same is not null) _letters[same.Ordinal] = letter.Ordinal;
        }
        foreach (var field in plain.Fields.Keys)
        {
            _revisions[(field, plain.Revisions.GetValueOrDefault(field))] = InstanceView.Revision(engine.State, engine.Plan.FieldOf(field));
        }
    }

    public Command ToEngine(RefCommand plain)
    {
        var id = "c" + ++_commands;
        var by = plain.By is null ? null : ToEngine(plain.By);
        var item = new WorkItemKey(Step(plain.Step), plain.Element, _openings.GetValueOrDefault(plain.Opening, 9_999));
        return plain.Kind switch
        {
            RefCommandKind.Start => new StartCommand(id, by!, "key", Writes(plain)),
            RefCommandKind.Claim => new ClaimCommand(id, by!, item),
            RefCommandKind.Release => new ReleaseCommand(id, by!, item),
            RefCommandKind.Save => new SaveCommand(id, by!, item, Writes(plain)),
            RefCommandKind.Complete => new CompleteCommand(
                id, by!, item, plain.Outcome, Writes(plain), plain.Comment, To(plain.To), [.. plain.Seen.Select(Seen)]),
            RefCommandKind.Recall => new RecallCommand(id, by!, Step(plain.Step)),
            RefCommandKind.Reassign => new ReassignCommand(id, by!, item, plain.Receiver?.Id ?? "nobody"),
            RefCommandKind.Delegate => new DelegateCommand(id, by!, item, plain.Receiver?.Id ?? "nobody"),
            RefCommandKind.RemoveParticipant => new RemoveParticipantCommand(id, by!, Step(plain.Step), plain.Element!),
            RefCommandKind.Message => new MessageCommand(id, by!, Message(plain.Signal), Writes(plain), plain.Comment),
            RefCommandKind.Act => new ActCommand(id, by!, Act(plain.Signal), Writes(plain), plain.Comment, To(plain.To)),
            RefCommandKind.Letter => new LetterCommand(id, by!, _letters.GetValueOrDefault(plain.Letter, 9_999), plain.LayBy),
            RefCommandKind.AddParticipant => new AddParticipantCommand(id, by!, Step(plain.Step), plain.Element!),
            RefCommandKind.Suspend => new SuspendCommand(id, by!, plain.Comment),
            RefCommandKind.Resume => new ResumeCommand(id, by!),
            RefCommandKind.Terminate => new TerminateCommand(id, by!, plain.Comment),
            RefCommandKind.TimerFired => new TimerFiredCommand(id, Clock(plain.Clock), plain.Alert, plain.At),
            RefCommandKind.EffectAnswered => new EffectAnsweredCommand(
                id, by, _effects.GetValueOrDefault(plain.Effect, 9_999), plain.Outcome, Writes(plain), null),
            RefCommandKind.ResolveHeld => new ResolveHeldCommand(id, by!, Step(plain.Step), plain.TakeFailure),
            _ => new NoteCommand(id, by!, Enum.Parse<NoteKind>(plain.Note, ignoreCase: true), "so", plain.Receiver is { } to ? [to.Id] : []),
        };
    }

    public static Actor ToEngine(RefPerson person) => new(person.Id, person.Posts.Select(p => new Post(p.Role, p.Unit)))
    {
        Kind = person.IsPerson ? ActorKind.Person : person.IsService ? ActorKind.Service : ActorKind.Agent,
        Clearance = person.Clearance,
        ActsFor = person.ActsFor?.Id,
    };

    private int Step(string name) => engine.Plan.StepOf(name);

    private int? To(string? name) => name is null ? null : name == "join" ? WayPlan.Join : Step(name);

    private int Clock(string name) => engine.Plan.Clocks.Single(c => EnginePicture.Clock(engine.Plan, c.Ordinal) == name).Ordinal;

    private int Message(string name) => engine.Plan.Messages.Select(m => m.Name).ToList().IndexOf(name);

    private int Act(string name) => engine.Plan.Anytime.Select(a => a.Name).ToList().IndexOf(name);

    private ContentSeen Seen(KeyValuePair<string, (string Digest, int Revision)> seen) =>
        new(engine.Plan.FieldOf(seen.Key), seen.Value.Digest, _revisions.GetValueOrDefault((seen.Key, seen.Value.Revision), -7));

    private ImmutableArray<FieldWrite> Writes(RefCommand plain) => [.. plain.Writes.Select(Write)];

    private FieldWrite Write(KeyValuePair<string, JToken> write)
    {
        var field = engine.Plan.FieldOf(write.Key);
        var plan = engine.Plan.Fields[field];
        return new FieldWrite(field, ValueText.ToEngine(write.Value, plan.Kind switch { FieldKind.Date => "date", FieldKind.DateTime => "dateTime", _ => "" }));
    }
}
