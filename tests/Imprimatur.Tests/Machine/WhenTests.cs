using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary><c>when</c> on any step: false passes it over, unknown holds its token, and nothing of a step that is passed over happens.</summary>
public class WhenTests
{
    private static readonly string[] Steps =
    [
        """ "type": "userTask", "candidates": { "roles": ["drafter"] }, "due": { "within": "P3D" }, "outcomes": { "ok": { "to": "last" } } """,
        """ "type": "serviceTask", "handler": "h", "outcomes": { "done": { "to": "last" }, "failed": { "to": "last" } } """,
        """ "type": "number", "series": "x{serial}", "into": "number", "then": { "to": "last" } """,
        """ "type": "wait", "for": "P3D", "then": { "to": "last" } """,
        """ "type": "end", "result": "early" """,
        """
         "type": "parallel", "then": { "to": "last" }, "branches": { "b": { "start": "c", "steps": {
           "c": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "join" } } } } } }
        """,
    ];

    [TestCaseSource(nameof(Steps))]
    public void A_step_whose_condition_is_false_is_passed_over(string step)
    {
        var play = Started(step, 6);
        Assert.That(play.Open(), Is.EqualTo(new[] { "other" }));
        Assert.That(play.Effects, Is.Empty);
        Assert.That(play.Field("number"), Is.Null);
        Assert.That(play.Control.Clocks, Is.All.Not.EqualTo(ClockFlag.Running));
        Assert.That(play.Control.Tokens[0].Origin!.Step, Is.Zero, "whoever sent it on is still the sender");
    }

    [TestCaseSource(nameof(Steps))]
    public void A_step_whose_condition_is_unknown_holds_its_token_before_it(string step)
    {
        var play = Started(step, 0);
        Assert.That(play.Open(), Is.EqualTo(new[] { "s" }));
        Assert.That(play.Control.Tokens[0], Has.Property("Phase").EqualTo(TokenPhase.HeldBefore).And.Property("Hold").EqualTo(HoldReason.UnknownCondition));
        Assert.That(play.Resolve(Staff.Chen, "s"), Is.Null);
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.HeldBefore), "it is as unknown as before");
    }

    [TestCaseSource(nameof(Steps))]
    public void A_step_whose_condition_is_true_is_entered(string step)
    {
        var play = Started(step, 1);
        Assert.That(play.Maybe!.Control.IsOver || play.Open()[0] is "s" or "last", Is.True, string.Join(", ", play.Open()));
    }

    [Test]
    public void A_branch_may_be_left_by_skipping_its_last_step()
    {
        var play = new Play("""
            { "id": "w", "version": 1, "title": "w", "start": "b", "fields": { "on": { "type": "boolean", "default": false } },
              "starts": [ { "by": { "roles": ["drafter"] } } ],
              "steps": {
                "b": { "type": "parallel", "then": { "to": "e" }, "branches": {
                  "x": { "start": "c", "steps": { "c": { "type": "userTask", "when": { "on": true }, "skipTo": "join", "candidates": { "roles": ["drafter"] },
                    "outcomes": { "ok": { "to": "join" } } } } },
                  "y": { "start": "d", "steps": { "d": { "type": "userTask", "candidates": { "roles": ["drafter"] },
                    "outcomes": { "ok": { "to": "join" } } } } } } },
                "e": { "type": "end", "result": "r" } } }
            """);
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Control.Tokens.Select(t => t.Phase), Is.EqualTo(new[] { TokenPhase.Inside, TokenPhase.Joined, TokenPhase.Open }));
        Assert.That(play.Complete(Staff.Li, "b/y/d", "ok"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    private static Play Started(string step, int n)
    {
        var play = new Play($$"""
            { "id": "w", "version": 1, "title": "w", "start": "first", "steward": { "roles": ["officeDirector"] },
              "fields": { "n": { "type": "number" }, "number": { "type": "string" } },
              "steps": {
                "first": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["n"],
                  "outcomes": { "ok": { "require": ["n"], "to": "s" }, "past": { "to": "last" } } },
                "s": { "when": "6 / n > 2", "skipTo": "other", {{step}} },
                "other": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "last" } } },
                "last": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "done" } } },
                "done": { "type": "end", "result": "r" } } }
            """);
        Assert.That(play.Start(Staff.Li), Is.Null);
        Assert.That(play.Complete(Staff.Li, "first", "ok", ("n", n)), Is.Null);
        return play;
    }
}
