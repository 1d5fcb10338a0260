using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine;

/// <summary>What holds of every definition and of every sequence of commands: tried on random definitions from fixed seeds.</summary>
public class MachineLaws
{
    private const int Commands = 80;

    [Test]
    public void Enough_random_definitions_are_valid() => Assert.That(RandomPlay.Seeds, Has.Length.EqualTo(150));

    [Test]
    public void No_accepted_command_leaves_a_token_that_nothing_can_move()
    {
        var (accepted, held, awaiting) = (0, 0, 0);
        Each((play, command) =>
        {
            if (play.Do(command) is not null) return;
            accepted++;
            held += play.Maybe!.Control.Tokens.Count(t => t.IsHeld);
            awaiting += play.Control.Tokens.Count(t => t.Phase == TokenPhase.Awaiting);
            Assert.That(play.Control.Tokens.IsEmpty, Is.EqualTo(play.Control.IsOver));
            Assert.That(play.Control.Items.Length, Is.EqualTo(play.State.Record.Openings.Length));
            foreach (var token in play.Control.Tokens) AssertMovable(play, token);
            foreach (var item in play.Control.Items) Assert.That(play.Control.TokenAt(item.Step), Is.GreaterThanOrEqualTo(0));
        });
        Assert.That(accepted, Is.GreaterThan(1500));
        Assert.That(held, Is.GreaterThan(10));
        Assert.That(awaiting, Is.GreaterThan(10));
    }

    [Test]
    public void Replaying_the_commands_gives_the_same_bytes()
    {
        foreach (var seed in RandomPlay.Seeds)
        {
            var play = Run(seed);
            if (play.Maybe is null) continue;
            var again = RandomPlay.Of(seed);
            foreach (var (command, at) in play.Log)
            {
                again.Now = at;
                Assert.That(again.Do(command), Is.Null);
            }

            Assert.That(again.Bytes(), Is.EqualTo(play.Bytes()));
            Assert.That(StateCodec.WriteMonitors(again.State.Monitors), Is.EqualTo(StateCodec.WriteMonitors(play.State.Monitors)));
            Assert.That(StateCodec.WriteRecord(again.Plan, again.State.Record, null), Is.EqualTo(StateCodec.WriteRecord(play.Plan, play.State.Record, null)));
        }
    }

    [Test]
    public void A_refused_command_changes_nothing()
    {
        var refused = 0;
        Each((play, command) =>
        {
            var (state, bytes) = (play.Maybe, play.Maybe is null ? [] : play.Bytes());
            if (play.Do(command) is not { } refusal) return;
            refused++;
            Assert.That(refusal.Message.En, Is.Not.Empty.And.Not.Contain("{0}"));
            Assert.That(refusal.Message.Zh, Is.Not.Empty.And.Not.Contain("{0}"));
            Assert.That(play.Maybe, Is.SameAs(state));
            if (state is not null) Assert.That(play.Bytes(), Is.EqualTo(bytes));
        });
        Assert.That(refused, Is.GreaterThan(1000));
    }

    [Test]
    public void Control_never_depends_on_Record()
    {
        var compared = 0;
        foreach (var seed in RandomPlay.Seeds)
        {
            var random = new RandomPlay(seed);
            var (play, other) = (random.Play, RandomPlay.Of(seed));
            var anyone = other.People[0];
            for (var i = 0; i < Commands && play.Maybe?.Control.IsOver != true; i++)
            {
                var command = random.Next();
                var effect = command is EffectAnsweredCommand answer ? play.State.Record.Effects.First(e => e.Effect.Ordinal == answer.Effect) : null;
                var before = play.Maybe?.Control;
                if (play.Do(command) is not null || command is NoteCommand) continue;
                if (command is TimerFiredCommand && play.Control == before) continue;
                if (command is TimerFiredCommand || IsTimed(play)) break; // silence, and a time that is over, decide by the moment
                other.Now = play.Now.AddMinutes(1); // another time on the same day: what `today()` sets is a value, and no matter of Record
                Assert.That(other.Do(Retold(command, other, effect)), Is.Null, seed + " " + command);
                if (other.Control.Starter.Contains(anyone.Id)) other.Note(anyone, NoteKind.Comment, "by the way");
                Assert.That(other.Bytes(), Is.EqualTo(play.Bytes()), seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(1000));
    }

    [Test]
    public void Notes_and_timers_leave_Control_the_same_object()
    {
        var notes = 0;
        Each((play, command) =>
        {
            var before = play.Maybe?.Control;
            if (play.Do(command) is not null || !(command is NoteCommand || (command is TimerFiredCommand timer && !MayEnd(play, timer)))) return;
            notes++;
            Assert.That(play.Control, Is.SameAs(before));
        });
        Assert.That(notes, Is.GreaterThan(50));
    }

    [Test]
    public void Suspending_and_resuming_is_nothing_to_Control()
    {
        var tried = 0;
        Each((play, command) =>
        {
            if (play.Do(command) is not null || play.Control.IsOver || play.Control.Suspended) return;
            var (state, bytes) = (play.State, play.Bytes());
            var boss = play.People.FirstOrDefault(p => play.Do(new SuspendCommand(play.Id(), p, null)) is null);
            if (boss is null) return;
            tried++;
            Assert.That(play.Bytes(), Is.Not.EqualTo(bytes));
            Assert.That(play.Do(new ResumeCommand(play.Id(), boss)), Is.Null);
            Assert.That(play.Bytes(), Is.EqualTo(bytes));
            play.Maybe = state;
        });
        Assert.That(tried, Is.GreaterThan(200));
    }

    /// <summary>Runs random commands on random definitions.</summary>
    private static void Each(Action<Play, Command> step)
    {
        foreach (var seed in RandomPlay.Seeds)
        {
            var random = new RandomPlay(seed);
            for (var i = 0; i < Commands && random.Play.Maybe?.Control.IsOver != true; i++) step(random.Play, random.Next());
        }
    }

    private static Play Run(int seed)
    {
        var random = new RandomPlay(seed);
        for (var i = 0; i < Commands && random.Play.Maybe?.Control.IsOver != true; i++) random.Play.Do(random.Next());
        return random.Play;
    }

    private static void AssertMovable(Play play, Token token)
    {
        switch (token.Phase)
        {
            case TokenPhase.Open:
                Assert.That(play.Control.Items.Any(i => i.Step == token.Step && i.IsOpen), Is.True, play.Plan.Steps[token.Step].Path);
                break;
            case TokenPhase.Awaiting:
                Assert.That(play.State.Record.Effects.Any(e => e.Graph == token.Graph), Is.True);
                break;
            case TokenPhase.Kept:
                Assert.That(token.Kept is not null && (play.Control.Suspended || play.Control.Tokens.Any(t => t.Phase == TokenPhase.Awaiting)), Is.True);
                break;
            case TokenPhase.Waiting:
                var wait = (WaitPlan)play.Plan.Steps[token.Step];
                Assert.That(wait.Takes.Any(m => m >= 0) || OpenTimers.Of(play.Plan, play.State).Any(t => t.Clock == wait.Time), Is.True);
                break;
            case TokenPhase.Inside or TokenPhase.Draining:
                Assert.That(play.Control.Tokens.Any(t => t.Graph != token.Graph && play.Plan.IsWithin(t.Graph, token.Graph)), Is.True);
                break;
            case TokenPhase.Joined:
                Assert.That(play.Control.Tokens.Any(t => t.Phase is TokenPhase.Inside or TokenPhase.Draining), Is.True);
                break;
            default:
                Assert.That(token.IsHeld, Is.True);
                Assert.That(play.State.Record.Held.Any(h => h.Graph == token.Graph), Is.True);
                Assert.That(play.Plan.Steward.AnyOf, Is.Not.Empty);
                break;
        }
    }

    /// <summary>Whether the timer's clock may end a step.</summary>
    private static bool MayEnd(Play play, TimerFiredCommand timer) => timer.Alert < 0 && play.Plan.Clocks[timer.Clock].ExpiredStep >= 0;

    /// <summary>Whether a step waits until a moment, so that a later one may find it over.</summary>
    private static bool IsTimed(Play play) => play.Plan.Clocks.Any(c => c.Within.IsEmpty);

    /// <summary>The same command in other words.</summary>
    private static Command Retold(Command command, Play play, EffectInFlight? effect) => command switch
    {
        CompleteCommand { Comment: not null } complete => complete with { Comment = "in other words" },
        EffectAnsweredCommand answer => answer with { Effect = play.State.Record.Effects.First(e => e.Effect.Step == effect!.Effect.Step).Effect.Ordinal },
        _ => command,
    };
}
