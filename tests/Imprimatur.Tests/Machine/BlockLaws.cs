using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary>What holds of blocks and calls in every order of commands: 200 random definitions, each played by people, a service and a steward at
/// once.</summary>
public class BlockLaws
{
    private const int Commands = 120;

    [Test]
    public void Enough_random_definitions_are_valid() => Assert.That(BlockPlayer.Seeds, Has.Length.EqualTo(200));

    [Test]
    public void Every_interleaving_ends_right()
    {
        var seen = new Dictionary<TokenPhase, int>();
        var deepest = 0;
        foreach (var seed in BlockPlayer.Seeds)
        {
            var player = new BlockPlayer(seed);
            for (var i = 0; i < Commands && player.Play.Maybe?.Control.IsOver != true; i++)
            {
                if (player.Play.Do(player.Next()) is not null) continue;
                AssertSound(player.Play, seed);
                foreach (var token in player.Play.Control.Tokens) seen[token.Phase] = seen.GetValueOrDefault(token.Phase) + 1;
                deepest = Math.Max(deepest, player.Play.Control.Tokens.Length);
            }

            Assert.That(player.Finish(), Is.GreaterThanOrEqualTo(0), $"{seed}: {string.Join(", ", player.Play.Open())}");
            AssertSound(player.Play, seed);
        }

        Assert.That(deepest, Is.GreaterThan(6));
        TokenPhase[] all = [TokenPhase.Inside, TokenPhase.Joined, TokenPhase.Draining, TokenPhase.Kept, TokenPhase.HeldInside, TokenPhase.HeldBefore];
        foreach (var phase in all)
            Assert.That(seen.GetValueOrDefault(phase), Is.GreaterThan(20), phase.ToString());
    }

    [Test]
    public void Playing_again_and_reading_back_give_the_same_bytes()
    {
        foreach (var seed in BlockPlayer.Seeds.Take(80))
        {
            var player = new BlockPlayer(seed);
            var again = BlockPlayer.Of(seed);
            for (var i = 0; i < Commands && player.Play.Maybe?.Control.IsOver != true; i++)
            {
                var command = player.Next();
                if (player.Play.Do(command) is not null) continue;
                (again.Now, again.Maybe) = (player.Play.Now, again.Maybe is null ? null : ReadBack(again));
                Assert.That(again.Do(command), Is.Null);
                Assert.That(again.Bytes(), Is.EqualTo(player.Play.Bytes()), seed + " " + command);
            }
        }
    }

    [Test]
    public void Suspending_and_resuming_is_nothing_to_blocks()
    {
        var tried = 0;
        foreach (var seed in BlockPlayer.Seeds.Take(80))
        {
            var player = new BlockPlayer(seed);
            for (var i = 0; i < Commands && player.Play.Maybe?.Control.IsOver != true; i++)
            {
                if (player.Play.Do(player.Next()) is not null || player.Play.Control.IsOver || player.Play.Control.Suspended) continue;
                var (state, bytes) = (player.Play.State, player.Play.Bytes());
                Assert.That(player.Play.Do(new SuspendCommand("s", player.Play.People[0], null)), Is.Null);
                Assert.That(player.Play.Do(new ResumeCommand("r", player.Play.People[0])), Is.Null);
                Assert.That(player.Play.Bytes(), Is.EqualTo(bytes));
                player.Play.Maybe = state;
                tried++;
            }
        }

        Assert.That(tried, Is.GreaterThan(500));
    }

    private static InstanceState ReadBack(Play play) => StateCodec.Read(
        play.Plan,
        StateCodec.WriteControl(play.Plan, play.Control, null),
        StateCodec.WriteMonitors(play.State.Monitors),
        StateCodec.WriteRecord(play.Plan, play.State.Record, null),
        null);

    private static void AssertSound(Play play, int seed)
    {
        var (control, plan, record) = (play.Control, play.Plan, play.State.Record);
        var why = seed + ": " + string.Join(", ", control.Tokens.Select(t => plan.Steps[t.Step].Path + "=" + t.Phase));
        Assert.That(control.Tokens.Select(t => t.Graph), Is.Ordered.And.Unique, why);
        Assert.That(control.Tokens.IsEmpty, Is.EqualTo(control.IsOver), why);
        foreach (var token in control.Tokens)
        {
            var below = control.Tokens.Where(t => t.Graph != token.Graph && plan.IsWithin(t.Graph, token.Graph)).ToArray();
            Assert.That(plan.Steps[token.Step].Graph, Is.EqualTo(token.Graph), why);
            Assert.That(token.Phase, Is.Not.EqualTo(TokenPhase.Entering), why);
            Assert.That(token.Kept is not null, Is.EqualTo(token.Phase == TokenPhase.Kept), why);
            Assert.That(token.Hold != HoldReason.None, Is.EqualTo(token.IsHeld), why);
            Assert.That(below.Length > 0, Is.EqualTo(token.Phase is TokenPhase.Inside or TokenPhase.Draining), why);
            if (token.Phase == TokenPhase.Draining) Assert.That(below.Select(t => t.Phase), Is.All.AnyOf(TokenPhase.Awaiting, TokenPhase.HeldInside), why);
            var awaits = control.Tokens.Any(t => t.Phase == TokenPhase.Awaiting || t.IsHeld);
            if (token.Phase == TokenPhase.Kept && !control.Suspended) Assert.That(awaits, Is.True, why);
            if (token.Phase == TokenPhase.Open) Assert.That(control.Items.Any(i => i.Step == token.Step && i.IsOpen), Is.True, why);
            if (token.Phase == TokenPhase.Awaiting) Assert.That(record.Effects.Any(e => e.Graph == token.Graph), Is.True, why);
            if (plan.Steps[token.Step] is ParallelPlan block && token.Phase == TokenPhase.Inside) Assert.That(IsDecided(control, block), Is.False, why);
        }

        Assert.That(control.Items.Select(i => control.TokenAt(i.Step)), Is.All.GreaterThanOrEqualTo(0), why);
        Assert.That(record.Openings, Has.Length.EqualTo(control.Items.Length), why);
        Assert.That(record.Effects.Select(e => control.TokenOf(e.Graph)), Is.All.GreaterThanOrEqualTo(0), why);
        Assert.That(record.Held.Select(h => h.Graph), Is.EquivalentTo(control.Tokens.Where(t => t.IsHeld).Select(t => t.Graph)), why);
        foreach (var clock in plan.Clocks.Where(c => c.OfStep >= 0 && control.Clocks[c.Ordinal] == ClockFlag.Running))
            Assert.That(control.Tokens.Any(t => t.Step == clock.OfStep && t.Phase is TokenPhase.Open or TokenPhase.HeldInside), Is.True, why);
    }

    private static bool IsDecided(Control control, ParallelPlan block)
    {
        var entered = block.Branches.Select(b => control.TokenOf(b.Graph)).Where(t => t >= 0).Select(t => control.Tokens[t]).ToArray();
        var joined = entered.Count(t => t.Phase == TokenPhase.Joined);
        return joined == entered.Length || (block.AtLeast > 0 && joined >= block.AtLeast);
    }
}
