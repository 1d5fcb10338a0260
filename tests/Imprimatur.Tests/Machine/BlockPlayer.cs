using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Tests.Reference.Generators;

namespace Imprimatur.Tests.Machine;

/// <summary>Two or three people, a service and a steward who act in random order on a random definition of blocks.</summary>
internal sealed class BlockPlayer
{
    private static readonly Actor[] People =
    [
        new("ann", new Post("r0"), new Post("r1"), new Post("boss")), new("ben", new Post("r1"), new Post("r2")), new("cas", new Post("r2"), new Post("r0")),
    ];

    private readonly Dice _dice;

    public BlockPlayer(int seed)
    {
        _dice = new Dice(seed + 7);
        Play = Of(seed);
    }

    /// <summary>The first seeds whose definitions are valid.</summary>
    public static int[] Seeds { get; } = [.. Enumerable.Range(1, 900).Where(s => CatalogReader.Read(RandomBlocks.Files(s)).Catalog is not null).Take(200)];

    public Play Play { get; }

    private Actor Boss => People[0];

    public static Play Of(int seed) => new(RandomBlocks.Files(seed)) { People = People };

    /// <summary>The next command, sensible or not.</summary>
    public Command Next()
    {
        if (Play.Maybe is null) return new StartCommand(Play.Id(), People[0], "key", []);
        Play.Now = Play.Now.AddHours(1);
        var pick = _dice.Below(100);
        if (Play.Control.Suspended && pick < 40) return new ResumeCommand(Play.Id(), Boss);
        if (Play.State.Record.Effects.Length > 0 && pick < 25) return Answer();
        var open = Play.Control.Items.Where(i => i.IsOpen).ToArray();
        if (open.Length > 0 && pick < 80) return AtItem(open[_dice.Below(open.Length)]);
        var held = Play.Control.Tokens.Where(t => t.IsHeld).ToArray();
        if (held.Length > 0 && pick < 90) return new ResolveHeldCommand(Play.Id(), Boss, _dice.One(held).Step, _dice.Chance(40));
        return (pick % 4) switch
        {
            0 => new SuspendCommand(Play.Id(), Boss, null),
            1 => new RecallCommand(Play.Id(), _dice.One(People), _dice.Below(Play.Plan.Steps.Length)),
            2 => new NoteCommand(Play.Id(), Boss, NoteKind.Remind, null, []),
            _ => _dice.Chance(2) ? new TerminateCommand(Play.Id(), Boss, null) : new ResumeCommand(Play.Id(), Boss),
        };
    }

    /// <summary>Brings the instance to an end by what is left to do, on the straight way.</summary>
    /// <returns>How many commands it took; -1 where it came to none.</returns>
    public int Finish()
    {
        for (var i = 0; i < 300; i++)
        {
            if (Play.Control.IsOver) return i;
            if (!Straight().Any(c => Play.Do(c) is null)) return -1;
        }

        return -1;
    }

    private IEnumerable<Command> Straight()
    {
        if (Play.Control.Suspended) yield return new ResumeCommand(Play.Id(), Boss);
        foreach (var flight in Play.State.Record.Effects) yield return new EffectAnsweredCommand(Play.Id(), null, flight.Effect.Ordinal, "done", [], null);
        foreach (var item in Play.Control.Items.Where(i => i.IsOpen))
        {
            var step = Play.Plan.Steps[item.Step];
            var writes = step.Path == "first" ? Play.Writes(("n", 1)) : [];
            foreach (var person in People)
                yield return new CompleteCommand(Play.Id(), person, Play.Item(step.Path), "ok", writes, null, null, Play.Seen());
        }

        foreach (var token in Play.Control.Tokens.Where(t => t.IsHeld)) yield return new ResolveHeldCommand(Play.Id(), Boss, token.Step, true);
        yield return new TerminateCommand(Play.Id(), Boss, null);
    }

    private CompleteCommand AtItem(WorkItem item)
    {
        var step = (UserTaskPlan)Play.Plan.Steps[item.Step];
        var way = _dice.Chance(60) ? step.Ways[0] : step.Ways[_dice.Below(step.Ways.Length)];
        int? to = way.ToIsChosen ? _dice.One(way.To) : null;
        var writes = step.Writes.IsEmpty || !_dice.Chance(70) ? [] : Play.Writes(("n", _dice.Below(6)), ("on", _dice.Chance(60)));
        if (!step.Writes.IsEmpty && step.Path != "first") writes = [];
        var able = People.Where(p => p.Posts.Any(post => step.Candidates.AnyOf[0].Roles.Contains(post.Role))).ToArray();
        return new CompleteCommand(Play.Id(), _dice.One(able), Play.Item(step.Path), way.Name, writes, null, to, Play.Seen());
    }

    private EffectAnsweredCommand Answer()
    {
        var flight = _dice.One(Play.State.Record.Effects);
        var outcome = _dice.Chance(10) ? "" : _dice.Chance(60) ? "done" : _dice.Chance(90) ? "failed" : "strange";
        return new EffectAnsweredCommand(Play.Id(), null, flight.Effect.Ordinal, outcome, [], null);
    }
}
