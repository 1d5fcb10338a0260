using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary>Ways out of blocks, and what they must wait for.</summary>
public class JumpTests
{
    private const string Check = "look/law/check";
    private const string Again = "look/law/again";
    private const string Budget = "look/money/budget";
    private const string Print = "look/web/inner/desk/print";
    private const string Call = "look/web/inner/site/call";

    [Test]
    public void A_way_out_of_a_block_ends_the_block_and_withdraws_its_items()
    {
        var play = BlockDefinition.Entered();
        Assert.That(play.Complete(Staff.Feng, Budget, "drop"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "filed" }));
        Assert.That(play.Last.Events.OfType<ItemClosed>().Select(c => c.How), Is.EquivalentTo(new[] { ItemClosing.Completed, ItemClosing.Withdrawn }));
        Assert.That(play.Control.Clocks, Is.All.Not.EqualTo(ClockFlag.Running));
        Assert.That(play.Recall(Staff.Feng, Budget)?.Code, Is.EqualTo(RefusalCode.Conflict), "what was withdrawn does not come back");
        Assert.That(play.Items().Single().Key.Step, Is.EqualTo(play.Plan.StepOf("filed")));
    }

    [Test]
    public void A_way_out_of_a_block_in_a_block_ends_both()
    {
        var play = BlockDefinition.Entered(dear: true);
        play.Respond("failed");
        Assert.That(play.Complete(Staff.Wu, Print, "far"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "filed" }));
    }

    [Test]
    public void Earlier_leads_out_of_a_block_to_the_steps_around()
    {
        var play = BlockDefinition.Entered();
        Assert.That(play.Complete(Staff.Zheng, Check, null, "back", null, Budget)?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
        Assert.That(play.Complete(Staff.Zheng, Check, null, "back", null, "draft"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
    }

    [Test]
    public void Earlier_after_a_block_never_leads_into_it()
    {
        var way = BlockDefinition.Entered().Plan is var plan ? plan.Steps[plan.StepOf("sign")].Ways[1] : null;
        Assert.That(way!.To.Select(t => plan.Steps[t].Path), Is.EqualTo(new[] { "draft" }));
    }

    [Test]
    public void Earlier_after_a_block_of_one_branch_does_not_lead_into_it_either()
    {
        var play = new Play("""
            { "id": "one", "version": 1, "title": "one", "start": "a",
              "steps": {
                "a": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "b" } } },
                "b": { "type": "parallel", "then": { "to": "d" }, "branches": { "x": { "start": "c", "steps": {
                  "c": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "join" } } } } } } },
                "d": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "e" }, "back": { "to": "earlier" } } },
                "e": { "type": "end", "result": "r" } } }
            """);
        Assert.That(play.Plan.Steps[play.Plan.StepOf("d")].Ways[1].To, Is.EqualTo(new[] { play.Plan.StepOf("a") }));
    }

    [Test]
    public void A_persons_way_out_is_refused_while_an_effect_inside_is_in_flight()
    {
        var play = BlockDefinition.Entered(dear: true);
        var refusal = play.Complete(Staff.Feng, Budget, "drop");
        Assert.That(refusal, Has.Property("Code").EqualTo(RefusalCode.EffectInFlight));
        Assert.That(refusal!.Message.En, Does.Contain(Call));
        play.Respond("done", null, ("where", "here"));
        Assert.That(play.Complete(Staff.Feng, Budget, "drop"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "filed" }));
    }

    [Test]
    public void An_end_in_a_branch_ends_the_instance_unless_an_effect_is_in_flight()
    {
        var play = BlockDefinition.Entered(dear: true);
        Assert.That(play.Complete(Staff.Zheng, Check, "off")?.Code, Is.EqualTo(RefusalCode.EffectInFlight));
        Assert.That(play.Do(new TerminateCommand("t", Staff.Chen, null))?.Code, Is.EqualTo(RefusalCode.EffectInFlight));
        play.Respond("done", null, ("where", "here"));
        Assert.That(play.Complete(Staff.Zheng, Check, "off"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
        Assert.That(play.Control.Tokens, Is.Empty);
    }

    [Test]
    public void A_move_that_is_no_persons_waits_for_the_answer_and_goes_first()
    {
        var play = BlockDefinition.Entered(dear: true);
        play.Complete(Staff.Zheng, Check, "twice");
        Assert.That(play.Complete(Staff.Zheng, Again, "aside"), Is.Null);
        var kept = play.Control.Tokens.Single(t => t.Phase == TokenPhase.Kept);
        Assert.That(kept.Kept!.To, Is.EqualTo(play.Plan.StepOf("filed")));
        Assert.That(play.Items().Select(i => play.Plan.Steps[i.Key.Step].Path), Is.EqualTo(new[] { Budget, Print }), "the others go on");
        Assert.That(play.Respond("done", null, ("where", "here")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "filed" }));
        Assert.That(play.Field("where"), Is.Not.Null);
        Assert.That(play.Control.Items, Has.Length.EqualTo(1));
    }

    [Test]
    public void The_answers_own_way_comes_after_all_kept_moves()
    {
        var play = BlockDefinition.Entered(dear: true);
        Assert.That(play.Respond("away"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }), "alone it leads there");
        var other = BlockDefinition.Entered(dear: true);
        other.Complete(Staff.Zheng, Check, "twice");
        other.Complete(Staff.Zheng, Again, "aside");
        Assert.That(other.Respond("away"), Is.Null);
        Assert.That(other.Open(), Is.EqualTo(new[] { "filed" }));
    }

    [Test]
    public void A_kept_move_in_a_block_that_is_decided_is_dropped()
    {
        var play = BlockDefinition.Entered("\"any\"", dear: true);
        play.Complete(Staff.Zheng, Check, "twice");
        play.Complete(Staff.Zheng, Again, "aside");
        Assert.That(play.Complete(Staff.Feng, Budget, "fine"), Is.Null);
        Assert.That(play.Control.Tokens.Select(t => t.Phase), Is.EqualTo(new[] { TokenPhase.Draining, TokenPhase.Awaiting }));
        Assert.That(play.Respond("failed"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }), "the answer's own way is not followed");
    }

    [Test]
    public void An_effect_given_up_in_a_decided_block_is_the_stewards()
    {
        var play = BlockDefinition.Entered("\"any\"", dear: true);
        play.Complete(Staff.Feng, Budget, "fine");
        Assert.That(play.Respond(""), Is.Null);
        Assert.That(play.Items().Single(), Has.Property("ForSteward").True);
        Assert.That(play.Resolve(Staff.Chen, Call), Is.Null);
        Assert.That(play.Effects, Has.Count.EqualTo(2));
        play.Respond("");
        Assert.That(play.Resolve(Staff.Chen, Call, failure: true), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
    }

    [Test]
    public void Joins_wait_while_the_work_is_suspended()
    {
        var play = BlockDefinition.Entered(dear: true, asked: false);
        play.Complete(Staff.Zheng, Check, "fine");
        play.Do(new SuspendCommand("s", Staff.Chen, null));
        Assert.That(play.Respond("done", null, ("where", "here")), Is.Null);
        Assert.That(play.Control.Tokens.Single(t => t.Phase == TokenPhase.Kept).Kept!.To, Is.EqualTo(Imprimatur.Definitions.Plans.WayPlan.Join));
        Assert.That(play.Do(new ResumeCommand("r", Staff.Chen)), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }), "the inner block is decided by any, and with it the outer one by all");
    }

    [Test]
    public void Inside_a_branch_an_ending_is_taken_back_as_elsewhere_but_not_over_the_block()
    {
        var play = BlockDefinition.Entered();
        Assert.That(play.Recall(Staff.Li, "draft")?.Code, Is.EqualTo(RefusalCode.Conflict));
        play.Complete(Staff.Zheng, Check, "twice");
        Assert.That(play.Recall(Staff.Zheng, Check), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "look", Check, Budget }));
        play.Complete(Staff.Zheng, Check, "fine");
        Assert.That(play.Recall(Staff.Zheng, Check)?.Code, Is.EqualTo(RefusalCode.NotAllowed).Or.EqualTo(RefusalCode.Conflict));
    }
}
