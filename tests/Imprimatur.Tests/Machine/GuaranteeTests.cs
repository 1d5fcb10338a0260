using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary>Guarantees are enforced when the engine runs: a person's command is refused, on an answer the token is held before the step.</summary>
public class GuaranteeTests
{
    private const string Text = """
        { "id": "g", "version": 1, "start": "draft", "title": "g",
          "fields": { "body": { "type": "content" }, "level": { "type": "string", "oneOf": ["none", "secret"] } },
          "steward": { "roles": ["officeDirector"] },
          "powers": { "recall": { "by": "sender" } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body", "level"],
              "outcomes": { "review": { "require": ["body", "level"], "to": "review" }, "hurry": { "require": ["body", "level"], "to": "publish" },
                "ask": { "require": ["body", "level"], "to": "call" } } },
            "review": { "type": "userTask", "candidates": { "roles": ["editor"] },
              "outcomes": { "clear": { "approves": ["body"], "to": "draft" }, "return": { "to": "draft" } } },
            "call": { "type": "serviceTask", "handler": "h", "outcomes": { "done": { "to": "publish" }, "failed": { "to": "draft" } } },
            "publish": { "type": "end", "result": "published" } },
          "guarantees": [
            { "id": "cleared", "at": { "result": "published" }, "requires": "review.clear", "unchanged": ["body"] },
            { "id": "no-secret", "at": "publish", "never": { "level": "secret" } } ] }
        """;

    private static readonly Actor Editor = new("ed", new Post("editor", "office"));

    [Test]
    public void A_way_round_the_review_is_refused()
    {
        var play = Started();
        var refusal = play.Complete(Staff.Li, "draft", "hurry", ("body", Play.Text("A")), ("level", "secret"));
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.GuaranteeBroken));
        Assert.That(refusal!.Names, Is.EqualTo(new[] { "cleared", "no-secret" }), "all that would be broken is named");
        Assert.That(play.Field("body"), Is.Null);
    }

    [Test]
    public void What_was_cleared_and_not_written_since_passes()
    {
        var play = Cleared(Editor);
        Assert.That(play.Complete(Staff.Li, "draft", "hurry"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void What_was_written_since_does_not_pass_even_when_the_text_comes_back()
    {
        var play = Cleared(Editor);
        play.Save(Staff.Li, "draft", ("body", Play.Text("B")));
        Assert.That(play.Complete(Staff.Li, "draft", "hurry", ("body", Play.Text("A")))?.Names, Is.EqualTo(new[] { "cleared" }));
    }

    [Test]
    public void The_latest_ending_counts()
    {
        var play = Cleared(Editor);
        play.Complete(Staff.Li, "draft", "review");
        play.Complete(Editor, "review", "return");
        Assert.That(play.Complete(Staff.Li, "draft", "hurry")?.Names, Is.EqualTo(new[] { "cleared" }));
    }

    [Test]
    public void An_agents_ending_does_not_count()
    {
        var play = Cleared(Editor with { Kind = ActorKind.Agent });
        Assert.That(play.IsApproved("review"), Is.False);
        Assert.That(play.Complete(Staff.Li, "draft", "hurry")?.Names, Is.EqualTo(new[] { "cleared" }));
    }

    [Test]
    public void A_never_is_kept_only_when_definitely_false()
    {
        var play = Cleared(Editor);
        Assert.That(play.Complete(Staff.Li, "draft", "hurry", ("level", "secret"))?.Names, Is.EqualTo(new[] { "no-secret" }));
    }

    [Test]
    public void An_answer_that_would_break_one_holds_the_token_before_the_step()
    {
        var play = Started();
        play.Complete(Staff.Li, "draft", "ask", ("body", Play.Text("A")), ("level", "none"));
        Assert.That(play.Respond("done"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Control.Tokens[0], Has.Property("Phase").EqualTo(TokenPhase.HeldBefore).And.Property("Hold").EqualTo(HoldReason.GuaranteeBroken));
        Assert.That(play.Resolve(Staff.Chen, "publish")?.Code, Is.EqualTo(RefusalCode.GuaranteeBroken), "the steward is no way round");
        Assert.That(play.Items().Single().ForSteward, Is.True);
    }

    private static Play Started()
    {
        var play = new Play(Text);
        Assert.That(play.Start(Staff.Li), Is.Null);
        return play;
    }

    private static Play Cleared(Actor editor)
    {
        var play = Started();
        Assert.That(play.Complete(Staff.Li, "draft", "review", ("body", Play.Text("A")), ("level", "none")), Is.Null);
        Assert.That(play.Complete(editor, "review", "clear"), Is.Null);
        return play;
    }

    private const string Order = """
        { "id": "o", "version": 1, "start": "draft", "title": "o",
          "fields": { "name": { "type": "string" }, "other": { "type": "string" } }, "steward": { "roles": ["officeDirector"] },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["name", "other"],
              "outcomes": { "sign": { "to": "sign" }, "out": { "to": "publish" }, "ask": { "to": "call" }, "drop": { "to": "dropped" } } },
            "sign": { "type": "userTask", "candidates": { "roles": ["editor"] }, "outcomes": { "sign": { "to": "draft" } } },
            "call": { "type": "serviceTask", "handler": "h", "writes": ["name"], "outcomes": { "done": { "to": "publish" }, "failed": { "to": "draft" } } },
            "publish": { "type": "userTask", "candidates": { "roles": ["editor"] }, "outcomes": { "done": { "to": "published" }, "back": { "to": "draft" } } },
            "published": { "type": "end", "result": "published" }, "dropped": { "type": "end", "result": "dropped" } },
          "guarantees": [
            { "id": "not-dropped", "after": "sign.sign", "never": "dropped" },
            { "id": "as-signed", "between": ["sign.sign", "publish"], "unwritten": ["name"] },
            { "id": "as-shown", "between": ["publish", "publish.done"], "unwritten": ["other"] } ] }
        """;

    [Test]
    public void What_must_never_come_after_an_ending_is_refused_from_then_on()
    {
        var play = Signed();
        Assert.That(play.Complete(Staff.Li, "draft", "drop")?.Names, Is.EqualTo(new[] { "not-dropped" }));
        var free = new Play(Order);
        free.Start(Staff.Li);
        Assert.That(free.Complete(Staff.Li, "draft", "drop"), Is.Null);
    }

    [Test]
    public void What_is_written_in_between_is_refused_at_the_second_point_and_counts_from_the_latest_first()
    {
        var play = Signed();
        play.Save(Staff.Li, "draft", ("name", "b"));
        Assert.That(play.Complete(Staff.Li, "draft", "out")?.Names, Is.EqualTo(new[] { "as-signed" }));
        play.Complete(Staff.Li, "draft", "sign");
        play.Complete(Editor, "sign", "sign");
        Assert.That(play.Complete(Staff.Li, "draft", "out"), Is.Null);
    }

    [Test]
    public void Before_the_first_point_anything_may_be_written()
    {
        var play = new Play(Order);
        play.Start(Staff.Li);
        Assert.That(play.Complete(Staff.Li, "draft", "out", ("name", "a")), Is.Null);
    }

    [Test]
    public void An_answer_that_writes_in_between_is_held()
    {
        var play = Signed();
        play.Complete(Staff.Li, "draft", "ask");
        Assert.That(play.Respond("done", null, ("name", "c")), Is.Null);
        Assert.That(play.Control.Tokens[0], Has.Property("Phase").EqualTo(TokenPhase.HeldBefore).And.Property("Hold").EqualTo(HoldReason.GuaranteeBroken));
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
    }

    [Test]
    public void The_second_point_may_be_an_ending()
    {
        var play = new Play(Order.Replace(
            "\"roles\": [\"editor\"] }, \"outcomes\": { \"done\"", "\"roles\": [\"editor\"] }, \"writes\": [\"other\"], \"outcomes\": { \"done\"",
            StringComparison.Ordinal));
        play.Start(Staff.Li);
        play.Complete(Staff.Li, "draft", "out");
        Assert.That(play.Complete(Editor, "publish", "done", ("other", "x"))?.Names, Is.EqualTo(new[] { "as-shown" }));
        Assert.That(play.Complete(Editor, "publish", "done"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    private static Play Signed()
    {
        var play = new Play(Order);
        play.Start(Staff.Li);
        play.Complete(Staff.Li, "draft", "sign", ("name", "a"));
        play.Complete(Editor, "sign", "sign");
        return play;
    }
}
