using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine;

/// <summary>Answers from outside, effects that were given up, and what happens to them while work is suspended.</summary>
public class EffectTests
{
    [Test]
    public void The_effect_carries_a_snapshot_of_what_it_needs()
    {
        var play = Document.Publishing();
        var inputs = play.Effects.Single().Inputs;
        Assert.That(inputs.Keys, Is.EqualTo(new[] { "number", "text", "title" }));
        Assert.That(inputs["text"], Is.EqualTo(Play.Text("A")));
    }

    [Test]
    public void Only_the_digest_that_was_given_is_a_success()
    {
        var play = Document.Publishing();
        Assert.That(play.Respond("done", new string('0', 64)), Is.Null);
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(HoldReason.DigestDiffers));
        Assert.That(play.Items().Single().ForSteward, Is.True);
        Assert.That(play.Resolve(Staff.Chen, "publish"), Is.Null);
        Assert.That(play.Effects, Has.Count.EqualTo(2));
        Assert.That(play.Respond("done", ContentDigest.Of(Play.Text("A"))), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void Of_several_contents_that_are_sent_together_their_joint_digest_is_a_success_in_no_other_order()
    {
        var play = new Play("""
            { "id": "s", "version": 1, "start": "draft", "title": "s", "fields": { "letter": { "type": "content" }, "annex": { "type": "content" } },
              "steward": { "roles": ["officeDirector"] },
              "steps": {
                "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["letter", "annex"],
                  "outcomes": { "ok": { "require": ["letter", "annex"], "to": "send" } } },
                "send": { "type": "serviceTask", "handler": "h", "with": { "letter": { "field": "letter" }, "annex": { "field": "annex" } },
                  "outcomes": { "done": { "to": "c" } } },
                "c": { "type": "end", "result": "r" } } }
            """);
        play.Start(Staff.Li);
        play.Complete(Staff.Li, "draft", "ok", ("letter", Play.Text("A")), ("annex", Play.Text("B")));
        var (letter, annex) = (ContentDigest.Of(Play.Text("A")), ContentDigest.Of(Play.Text("B")));
        play.Respond("done", ContentDigest.Of([letter, annex]));
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(HoldReason.DigestDiffers));
        Assert.That(play.Resolve(Staff.Chen, "send"), Is.Null);
        play.Respond("done", ContentDigest.Of([annex, letter]));
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void An_answer_that_the_step_does_not_know_goes_to_the_steward()
    {
        var play = Document.Publishing();
        Assert.That(play.Respond("perhaps"), Is.Null);
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(HoldReason.OutcomeUnfit));
        Assert.That(play.Resolve(Staff.Chen, "publish", failure: true), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publishByHand" }));
    }

    [Test]
    public void An_effect_that_was_given_up_is_tried_again_under_its_own_ordinal()
    {
        var play = Document.Publishing();
        Assert.That(play.Respond(""), Is.Null);
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(HoldReason.EffectGivenUp));
        Assert.That(play.State.Record.Effects, Has.Length.EqualTo(1), "a late answer is still awaited");
        Assert.That(play.Resolve(Staff.Chen, "publish"), Is.Null);
        Assert.That(play.Effects.Select(e => e.Ordinal), Is.EqualTo(new long[] { 1, 1 }));
        Assert.That(play.Respond("done"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void A_late_answer_frees_what_was_given_up()
    {
        var play = Document.Publishing();
        play.Respond("");
        Assert.That(play.Respond("done"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
        Assert.That(play.State.Record.Held, Is.Empty);
    }

    [Test]
    public void The_failure_outcome_settles_what_was_given_up()
    {
        var play = Document.Publishing();
        play.Respond("");
        Assert.That(play.Resolve(Staff.Chen, "publish", failure: true), Is.Null);
        Assert.That(play.State.Record.Effects, Is.Empty);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publishByHand" }));
        var late = play.Do(new EffectAnsweredCommand("late", null, 1, "done", [], null));
        Assert.That(late?.Code, Is.EqualTo(RefusalCode.Conflict));
    }

    [Test]
    public void An_answer_that_comes_while_work_is_suspended_waits_for_resume()
    {
        var play = new Play("""
            { "id": "s", "version": 1, "start": "a", "title": "s", "fields": { "where": { "type": "string" } },
              "powers": { "suspend": { "by": { "roles": ["officeDirector"] } } },
              "steps": {
                "a": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "call" } } },
                "call": { "type": "serviceTask", "handler": "h", "writes": ["where"],
                  "outcomes": { "done": { "require": ["where"], "to": "b" }, "failed": { "to": "a" } } },
                "b": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "c" } } },
                "c": { "type": "end", "result": "r" } } }
            """);
        play.Start(Staff.Li);
        play.Complete(Staff.Li, "a", "ok");
        play.Do(new SuspendCommand("s", Staff.Chen, null));
        Assert.That(play.Respond("done", null, ("where", "http://x")), Is.Null);
        Assert.That(play.Field("where"), Is.EqualTo(new StringValue("http://x")));
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.Kept));
        Assert.That(play.Items(), Is.Empty);
        Assert.That(play.Do(new ResumeCommand("r", Staff.Chen)), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void An_answer_that_fails_what_its_outcome_requires_writes_nothing_and_holds()
    {
        var play = new Play("""
            { "id": "s", "version": 1, "start": "call", "title": "s", "fields": { "n": { "type": "number" }, "w": { "type": "string" } },
              "starts": [ { "by": { "roles": ["drafter"] } } ], "steward": { "roles": ["officeDirector"] },
              "steps": {
                "call": { "type": "serviceTask", "handler": "h", "writes": ["n", "w"],
                  "outcomes": { "done": { "require": ["n", "w"], "if": "n > 5", "to": "c" } } },
                "c": { "type": "end", "result": "r" } } }
            """);
        play.Start(Staff.Li);
        play.Respond("done", null, ("n", 3), ("w", "x"));
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(HoldReason.OutcomeUnfit));
        Assert.That(play.Field("w"), Is.Null);
        Assert.That(play.Resolve(Staff.Chen, "call"), Is.Null);
        play.Respond("done", null, ("n", 7), ("w", "x"));
        Assert.That(play.Control.IsOver, Is.True);
    }
}
