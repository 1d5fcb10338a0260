using System.Collections.Immutable;
using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;
using Imprimatur.Rules.Values;
using Imprimatur.Tests.Reference.Generators;

namespace Imprimatur.Tests.Machine;

/// <summary>Plays random commands, sensible and not, on a random definition: the same seed gives the same play.</summary>
internal sealed class RandomPlay
{
    private static readonly Actor[] Village =
        [.. Reference.Generators.Village.People.Select(p =>
        new Actor(p.Id, p.Posts.Select(q => new Post(q.Role, q.Unit))) { Clearance = p.Clearance, Kind = p.IsPerson ? ActorKind.Person : ActorKind.Agent })];

    private readonly Dice _dice;

    public RandomPlay(int seed)
    {
        _dice = new Dice(seed);
        Play = Of(seed);
    }

    public Play Play { get; }

    /// <summary>The first seeds whose definitions are valid.</summary>
    public static int[] Seeds { get; } = [.. Enumerable.Range(1, 400).Where(s => CatalogReader.Read(Files(s)).Catalog is not null).Take(150)];

    /// <summary>A fresh play of a random definition.</summary>
    public static Play Of(int seed) => new(Files(seed)) { People = Village };

    /// <summary>The random definition, and what it calls.</summary>
    private static CatalogFile[] Files(int seed)
    {
        var random = RandomDefinition.Make(seed);
        var files = random.Decisions.Select((d, i) => new CatalogFile($"d{i}.decision.json", Encoding.UTF8.GetBytes(d.ToString())));
        var called = random.Called.Select((c, i) => new CatalogFile($"c{i}.workflow.json", Encoding.UTF8.GetBytes(c.ToString())));
        return [.. files, .. called, new CatalogFile("r.workflow.json", Encoding.UTF8.GetBytes(random.Text))];
    }

    /// <summary>Makes the next command.</summary>
    public Command Next()
    {
        if (Play.Maybe is null) return new StartCommand(Play.Id(), Someone(), "key", StartWrites());
        Play.Now = Play.Now.AddHours(_dice.Below(30));
        var open = Play.Control.Items.Where(i => i.IsOpen).ToArray();
        var pick = _dice.Below(100);
        if (pick < 62 && open.Length > 0) return AtItem(open[_dice.Below(open.Length)], pick);
        if (Play.State.Record.Effects.Length > 0 && pick < 80) return Answer();
        if (Play.Control.Tokens.Any(t => t.IsHeld) && pick < 80)
        {
            return new ResolveHeldCommand(Play.Id(), Someone(), Play.Control.Tokens.First(t => t.IsHeld).Step, _dice.Chance(30));
        }

        return Other(pick);
    }

    private Command AtItem(WorkItem item, int pick)
    {
        var step = (UserTaskPlan)Play.Plan.Steps[item.Step];
        var key = Play.Item(step.Path, item.Element);
        var by = _dice.Chance(75) ? Someone(step, item) : Someone();
        if (pick < 4) return new ClaimCommand(Play.Id(), by, key);
        if (pick < 7) return new ReleaseCommand(Play.Id(), by, key);
        if (pick < 14) return new SaveCommand(Play.Id(), by, key, RandomWrites(step.Writes, 50));
        if (pick < 18) return new ReassignCommand(Play.Id(), by, key, Someone().Id);
        var ways = step.ForEach?.Answers ?? step.Ways;
        var way = ways[_dice.Below(ways.Length)];
        int? to = way.ToIsChosen && way.To.Length > 0 ? way.To[_dice.Below(way.To.Length)] : null;
        var seen = _dice.Chance(95) ? Play.Seen() : [];
        var writes = RandomWrites(step.Writes.Union(way.Writes), 80);
        return new CompleteCommand(Play.Id(), by, key, way.Name, writes, _dice.Chance(70) ? "said" : null, to, seen);
    }

    private EffectAnsweredCommand Answer()
    {
        var effect = Play.State.Record.Effects[0].Effect;
        var step = (ServiceTaskPlan)Play.Plan.Steps[effect.Step];
        var outcome = _dice.Chance(10) ? "" : _dice.Chance(8) ? "strange" : step.Ways[_dice.Below(step.Ways.Length)].Name;
        return new EffectAnsweredCommand(Play.Id(), null, effect.Ordinal, outcome, RandomWrites(step.Writes, 80), null);
    }

    private Command Other(int pick)
    {
        var step = _dice.Below(Play.Plan.Steps.Length);
        var timers = OpenTimers.Of(Play.Plan, Play.State);
        switch (pick % 8)
        {
            case 0: return new RecallCommand(Play.Id(), Someone(), step);
            case 1: return new AddParticipantCommand(Play.Id(), Someone(), step, _dice.One(Reference.Generators.Village.Units));
            case 2: return new SuspendCommand(Play.Id(), Someone(), null);
            case 3: return new ResumeCommand(Play.Id(), Someone());
            case 4 when timers.Length > 0:
                var timer = timers[_dice.Below(timers.Length)];
                if (timer.At > Play.Now) Play.Now = timer.At;
                return new TimerFiredCommand(Play.Id(), timer.Clock, timer.Alert, timer.At);
            case 5 when _dice.Chance(5): return new TerminateCommand(Play.Id(), Someone(), null);
            case 6: return new NoteCommand(Play.Id(), Someone(), (NoteKind)_dice.Below(5), "a note", [Someone().Id]);
            default: return Play.Control.Suspended ? new ResumeCommand(Play.Id(), Someone()) : new RecallCommand(Play.Id(), Someone(), step);
        }
    }

    private Actor Someone() => Village[_dice.Below(Village.Length)] is var one && _dice.Chance(5)
        ? one with { ActsFor = Village[_dice.Below(Village.Length)].Id } : one;

    private Actor Someone(UserTaskPlan step, WorkItem item)
    {
        var able = Village.Where(a => Imprimatur.Machine.People.PeopleMatcher.Meets(step.Candidates,
            a, Imprimatur.Machine.People.Scope.Of(Play.Control, item))).ToArray();
        return item.Holder is { } holder ? Village.First(a => a.Id == holder) : able.Length == 0 ? Someone() : able[_dice.Below(able.Length)];
    }

    private ImmutableArray<FieldWrite> StartWrites() =>
        [.. Play.Plan.Starts.IsEmpty ? [] : Play.Plan.Starts[0].Asks.Select(f => new FieldWrite(f, RandomValue(Play.Plan.Fields[f])))];

    private ImmutableArray<FieldWrite> RandomWrites(IEnumerable<int> fields, int percent) =>
        [.. _dice.Some(fields.Where(f => Play.Plan.Fields[f].Kind != FieldKind.Reply && Play.Plan.Fields[f].Element != FieldKind.Reply), percent)
            .Select(f => new FieldWrite(f, RandomValue(Play.Plan.Fields[f])))];

    private Value RandomValue(FieldPlan field)
    {
        if (field.Kind != FieldKind.List) return RandomValue(field.Kind, field);
        return new ListValue([.. Enumerable.Range(0, _dice.Below(4)).Select(_ => RandomValue(field.Element, field))]);
    }

    private Value RandomValue(FieldKind kind, FieldPlan field)
    {
        var type = field.Kind == FieldKind.List ? field.Type.Element! : field.Type;
        return kind switch
        {
            FieldKind.Boolean => new BooleanValue(_dice.Chance(50)),
            FieldKind.Number => new NumberValue(Number.From(_dice.Below(8))),
            FieldKind.Date => new DateValue(new DateOnly(2017, 3, 1 + _dice.Below(20))),
            FieldKind.DateTime => new DateTimeValue(new DateTimeOffset(2017, 3, 1 + _dice.Below(20), 8, 0, 0, TimeSpan.Zero)),
            FieldKind.Content => Imprimatur.Tests.Machine.Play.Text(_dice.One("A", "B", "C")),
            FieldKind.Unit => new StringValue(_dice.One(Reference.Generators.Village.Units)),
            FieldKind.Person or FieldKind.Party => new StringValue(Village[_dice.Below(Village.Length)].Id),
            _ => new StringValue(type.OneOf.IsDefault ? _dice.One("x", "y") : type.OneOf[_dice.Below(type.OneOf.Length)]),
        };
    }
}
