using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>Expiry that ends a step: silence is taken for an outcome, and is seen to be silence.</summary>
public class SilenceTests
{
    private const string Plain = """
        { "id": "s", "version": 1, "title": "s", "start": "ask", "fields": { "body": { "type": "string", "default": "b" }, "silent": { "type": "boolean" } },
          "powers": { "suspend": { "by": { "roles": ["leader"] } } },
          "clocks": { "late": { "from": { "point": "start" }, "within": "P9D",
            "expired": { "step": "ask", "outcome": "silent", "notify": { "roles": ["leader"] } } } },
          "steps": {
            "ask": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["body"],
              "due": { "within": "P3D", "expired": { "outcome": "silent" } },
              "outcomes": { "ok": { "approves": ["body"], "to": "next" }, "silent": { "by": "clock", "set": { "silent": true }, "to": "next" } } },
            "next": { "type": "userTask", "candidates": { "roles": ["editor"] }, "outcomes": { "back": { "to": "ask" }, "done": { "to": "over" } } },
            "over": { "type": "end", "result": "r" } } }
        """;

    private const string Each = """
        { "id": "e", "version": 1, "title": "e", "start": "draft",
          "fields": { "units": { "type": "list<unit>" }, "opinions": { "type": "list<reply>" }, "body": { "type": "string", "default": "b" } },
          "steps": {
            "draft": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["units"],
              "outcomes": { "go": { "require": ["units"], "to": "sign" } } },
            "sign": { "type": "userTask", "forEach": "units", "as": "unit", "candidates": { "roles": ["unitHead"], "unit": { "field": "unit" } },
              "due": { "within": "P3D", "expired": { "outcome": "silent" } }, "collects": "opinions",
              "answers": { "agree": { "approves": ["body"] }, "silent": { "by": "clock", "approves": ["body"] }, "object": {} },
              "completion": [ { "any": "object", "outcome": "no" }, { "atLeast": 2, "of": "silent", "outcome": "quiet" },
                { "empty": "yes" }, { "otherwise": "yes" } ],
              "outcomes": { "yes": { "to": "over" }, "no": { "to": "draft" }, "quiet": { "to": "over" } } },
            "over": { "type": "end", "result": "r" } } }
        """;

    [Test]
    public void Silence_ends_the_step_deemed_by_nobody_and_approves_nothing()
    {
        var play = Asked();
        play.Claim(Staff.Li, "ask");
        Assert.That(play.Fire(1), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "next" }));
        Assert.That(play.Last.Events.OfType<StepEnded>().Single(), Is.EqualTo(new StepEnded(play.Plan.StepOf("ask"), "silent", true)));
        Assert.That(play.Last.Events.OfType<ItemClosed>().Single().How, Is.EqualTo(ItemClosing.Withdrawn));
        Assert.That(play.Last.Effects, Is.Empty, "nobody is told where a step was ended");
        Assert.That(play.Control.Performers[0], Is.EqualTo(PersonSet.Empty));
        Assert.That((play.IsApproved("ask"), play.Control.Writers[1].IsEmpty, play.Control.Tokens[0].Origin), Is.EqualTo((false, true, (Origin?)null)));
    }

    [Test]
    public void Nobody_takes_an_outcome_of_the_clock()
    {
        var play = Asked();
        Assert.That(play.Items().Single().Outcomes, Is.EqualTo(new[] { "ok" }));
        Assert.That(play.Complete(Staff.Li, "ask", "silent")?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
    }

    [Test]
    public void An_expiry_whose_step_is_not_open_only_tells_and_acts_once()
    {
        var play = Asked();
        play.Complete(Staff.Li, "ask", "ok");
        Assert.That(play.Fire(0), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "next" }));
        Assert.That(play.Last.Effects.Single().Posts, Is.EqualTo(new[] { new Post("leader") }));
        Assert.That(play.IsApproved("ask"));
        play.Complete(Staff.Jack, "next", "back");
        play.Fire(0);
        Assert.That(play.Last.Events, Is.Empty, "the instant has acted");
        Assert.That(play.Open(), Is.EqualTo(new[] { "ask" }));
    }

    [Test]
    public void An_ending_by_silence_is_written_while_work_is_suspended_and_its_move_waits()
    {
        var play = Asked();
        play.Do(new SuspendCommand(play.Id(), Staff.Qian, null));
        play.Fire(1);
        Assert.That((play.Open()[0], play.Control.Tokens[0].Phase), Is.EqualTo(("ask", TokenPhase.Kept)));
        play.Do(new ResumeCommand(play.Id(), Staff.Qian));
        Assert.That(play.Open(), Is.EqualTo(new[] { "next" }));
    }

    [Test]
    public void On_a_step_for_each_element_silence_answers_for_all_who_did_not()
    {
        var play = Signing("legal", "finance", "police");
        play.Answer(Staff.Zheng, "sign", "legal", "agree");
        Assert.That(play.Fire(0), Is.Null);
        var answered = play.Last.Events.OfType<ElementAnswered>().ToArray();
        Assert.That(answered.Select(a => (a.Element, a.Answer, a.Deemed)), Is.EqualTo(new[] { ("finance", "silent", true), ("police", "silent", true) }));
        Assert.That(play.Last.Events.OfType<StepEnded>().First(), Is.EqualTo(new StepEnded(1, "quiet", true)), "only silence was counted");
        Assert.That(play.Replies("opinions").Last(), Does.StartWith("silent by :"));
    }

    [Test]
    public void A_line_that_counts_a_person_makes_an_ending_that_is_not_deemed()
    {
        var play = Signing("legal", "finance");
        play.Answer(Staff.Zheng, "sign", "legal", "agree");
        play.Fire(0);
        Assert.That(play.Last.Events.OfType<StepEnded>().First(), Is.EqualTo(new StepEnded(1, "yes", false)));
        Assert.That(play.Control.LastPerformers[1], Is.EqualTo(PersonSet.Empty), "the person answered, and did not end it");
    }

    [Test]
    public void A_line_may_decide_before_the_last_silence()
    {
        var play = Signing("a", "b", "c");
        play.Fire(0);
        Assert.That(play.Last.Events.OfType<ElementAnswered>().Count(), Is.EqualTo(2));
        Assert.That(play.Control.IsOver);
    }

    [Test]
    public void An_ending_that_can_not_be_made_is_held_for_the_steward_and_nothing_of_it_is_done()
    {
        const string fails = """
            "set": { "silent": { "feel": "1 / (string length(body) - 1) > 0" } }
            """;
        var play = new Play(Plain.Replace("\"set\": { \"silent\": true }", fails, StringComparison.Ordinal));
        play.Start(Staff.Li);
        Assert.That(play.Fire(1), Is.Null);
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.HeldInside));
        Assert.That((play.Control.Items.Length, play.Items().Single().ForSteward), Is.EqualTo((0, true)));
        Assert.That(play.Last.Events.OfType<StepEnded>(), Is.Empty);
    }

    private static Play Asked()
    {
        var play = new Play(Plain);
        Assert.That(play.Start(Staff.Li), Is.Null);
        return play;
    }

    private static Play Signing(params string[] units)
    {
        var play = new Play(Each);
        play.Start(Staff.Li);
        Assert.That(play.Complete(Staff.Li, "draft", "go", ("units", units)), Is.Null);
        Assert.That(OpenTimers.Of(play.Plan, play.State).Length, Is.EqualTo(1));
        return play;
    }
}
