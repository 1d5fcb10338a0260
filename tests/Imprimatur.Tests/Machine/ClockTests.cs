using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine;

/// <summary>Clocks: when they run, where they point, and that each instant acts once.</summary>
public class ClockTests
{
    private const string Text = """
        { "id": "k", "version": 1, "start": "a", "title": "k",
          "fields": { "received": { "type": "date" }, "urgent": { "type": "boolean" } },
          "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["received", "urgent"] } ],
          "clocks": {
            "answer": { "from": { "field": "received" }, "within": [ { "when": { "urgent": true }, "is": "P5D" }, { "is": "P20D" } ], "until": ["b.ok"],
              "alerts": [ { "before": "P3D", "notify": "holder" } ], "expired": { "notify": { "roles": ["supervisor"] } } },
            "since": { "from": { "point": "a.ok" }, "within": "P7D", "until": ["c"] } },
          "steps": {
            "a": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["received", "urgent"], "due": { "within": "P2D" },
              "outcomes": { "ok": { "to": "b" } } },
            "b": { "type": "userTask", "candidates": { "roles": ["leader"] }, "outcomes": { "ok": { "to": "c" }, "back": { "to": "a" } } },
            "c": { "type": "end", "result": "r" } } }
        """;

    [Test]
    public void A_clock_from_a_field_follows_the_field_and_its_cases()
    {
        var play = Started(urgent: false);
        Assert.That(Due(play, "answer"), Is.EqualTo(new DateOnly(2017, 3, 21)));
        play.Save(Staff.Li, "a", ("urgent", true));
        Assert.That(Due(play, "answer"), Is.EqualTo(new DateOnly(2017, 3, 6)));
        Assert.That(play.Last.Events.OfType<ClockSet>().Single().Clock, Is.EqualTo(0));
        play.Save(Staff.Li, "a", ("received", new DateOnly(2017, 3, 2)));
        Assert.That(Due(play, "answer"), Is.EqualTo(new DateOnly(2017, 3, 7)));
    }

    [Test]
    public void A_due_runs_from_entering_to_leaving_and_a_point_clock_from_its_first_point()
    {
        var play = Started(urgent: false);
        Assert.That(Due(play, "a/due"), Is.EqualTo(new DateOnly(2017, 3, 3)));
        Assert.That(Due(play, "since"), Is.Null);
        play.Complete(Staff.Li, "a", "ok");
        Assert.That(Due(play, "a/due"), Is.Null);
        Assert.That(Due(play, "since"), Is.EqualTo(new DateOnly(2017, 3, 8)));
        play.Now = play.Now.AddDays(1);
        play.Complete(Staff.Qian, "b", "back");
        Assert.That(Due(play, "a/due"), Is.EqualTo(new DateOnly(2017, 3, 4)));
        play.Complete(Staff.Li, "a", "ok");
        Assert.That(Due(play, "since"), Is.EqualTo(new DateOnly(2017, 3, 8)));
        play.Complete(Staff.Qian, "b", "ok");
        Assert.That(OpenTimers.Of(play.Plan, play.State), Is.Empty);
    }

    [Test]
    public void An_alert_and_an_expiry_act_once_for_an_instant()
    {
        var play = Started(urgent: true);
        play.Claim(Staff.Li, "a");
        var timers = OpenTimers.Of(play.Plan, play.State).Where(t => t.Clock == 0).ToArray();
        Assert.That(timers.Select(t => t.Alert), Is.EqualTo(new[] { -1, 0 }));
        Assert.That(Fire(play, timers[1]), Is.Null);
        Assert.That(play.Last.Effects.Single().Kind, Is.EqualTo(EffectKind.Notice));
        Assert.That(play.Last.Effects.Single().Persons, Is.EqualTo(new[] { "li" }));
        Assert.That(Fire(play, timers[0]), Is.Null);
        Assert.That(play.Last.Effects.Single().Posts, Is.EqualTo(new[] { new Post("supervisor") }));
        var state = play.State;
        Assert.That(Fire(play, timers[0]), Is.Null);
        Assert.That(play.Last.Events, Is.Empty);
        Assert.That(play.State, Is.SameAs(state));
        Assert.That(OpenTimers.Of(play.Plan, play.State).Where(t => t.Clock == 0), Is.Empty);
    }

    [Test]
    public void An_expired_clock_whose_instant_moves_ahead_runs_and_acts_again()
    {
        var play = Started(urgent: true);
        Fire(play, OpenTimers.Of(play.Plan, play.State).First(t => t.Clock == 0));
        play.Save(Staff.Li, "a", ("urgent", false));
        var timer = OpenTimers.Of(play.Plan, play.State).First(t => t is { Clock: 0, Alert: -1 });
        Assert.That(Fire(play, timer), Is.Null);
        Assert.That(play.Last.Events.OfType<ClockExpired>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_timer_that_comes_too_early_or_for_another_instant_changes_nothing()
    {
        var play = Started(urgent: true);
        var timer = OpenTimers.Of(play.Plan, play.State).First(t => t.Clock == 0);
        var state = play.State;
        Assert.That(play.Do(new TimerFiredCommand("t", 0, -1, timer.At)), Is.Null);
        Assert.That(play.State, Is.SameAs(state));
        play.Now = timer.At.AddDays(9);
        Assert.That(play.Do(new TimerFiredCommand("t", 0, -1, timer.At.AddDays(-1))), Is.Null);
        Assert.That(play.State, Is.SameAs(state));
    }

    [Test]
    public void A_term_that_nobody_is_named_for_tells_the_holder_or_else_the_candidates()
    {
        var play = Started(urgent: false);
        Fire(play, OpenTimers.Of(play.Plan, play.State).First(t => t.Clock == 2));
        Assert.That(play.Last.Effects.Single().Posts, Is.EqualTo(new[] { new Post("drafter") }));
    }

    private static Play Started(bool urgent)
    {
        var play = new Play(Text);
        Assert.That(play.Start(Staff.Li, ("received", new DateOnly(2017, 3, 1)), ("urgent", urgent)), Is.Null);
        return play;
    }

    private static DateOnly? Due(Play play, string clock)
    {
        var at = play.State.Record.Clocks[play.Plan.Clocks.First(c => c.Name == clock).Ordinal].Due?.At;
        return at is { } due ? DateOnly.FromDateTime(due.UtcDateTime) : null;
    }

    private static Refusal? Fire(Play play, OpenTimer timer)
    {
        play.Now = timer.At > play.Now ? timer.At : play.Now;
        return play.Do(new TimerFiredCommand(play.Id(), timer.Clock, timer.Alert, timer.At));
    }
}
