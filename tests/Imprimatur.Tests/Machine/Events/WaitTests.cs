using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>Steps that wait for a time.</summary>
public class WaitTests
{
    [Test]
    public void A_wait_until_a_date_ends_when_its_day_begins()
    {
        var play = Hearing.LaidOut();
        var timer = OpenTimers.Of(play.Plan, play.State).Single();
        Assert.That(timer.At, Is.EqualTo(new DateTimeOffset(2017, 3, 10, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(play.FireNext(), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
        Assert.That(play.Last.Effects, Is.Empty, "the time of a wait tells nobody");
        Assert.That(play.Last.Events.OfType<StepEnded>().Single(), Is.EqualTo(new StepEnded(play.Plan.StepOf("laidOut"), "then", false)));
    }

    [Test]
    public void A_wait_whose_time_is_over_already_goes_on_at_once()
    {
        var play = Hearing.Started();
        play.Now = new DateTimeOffset(2017, 3, 10, 0, 0, 0, TimeSpan.Zero);
        Assert.That(play.Complete(Staff.Li, "draft", "lay"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
        Assert.That(OpenTimers.Of(play.Plan, play.State), Is.Empty);
    }

    [Test]
    public void The_time_is_over_before_what_was_kept_is_tried()
    {
        var play = Hearing.Started();
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("note", "n")), Is.Null);
        play.Now = new DateTimeOffset(2017, 3, 11, 0, 0, 0, TimeSpan.Zero);
        Assert.That(play.Complete(Staff.Li, "draft", "lay"), Is.Null);
        Assert.That(play.Field("note"), Is.Null);
        Assert.That(play.Control.Messages[2], Is.Not.Null);
    }

    [Test]
    public void A_wait_for_a_term_counts_from_its_entering_and_ends_by_then()
    {
        var play = Hearing.Sending();
        Assert.That(play.Respond("done"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "pause" }));
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.Waiting));
        Assert.That(OpenTimers.Of(play.Plan, play.State).Single().At, Is.EqualTo(play.Now.AddDays(2)));
        Assert.That(play.FireNext(), Is.Null);
        Assert.That(InstanceView.Result(play.Plan, play.State), Is.EqualTo("done"));
    }

    [Test]
    public void A_date_that_is_written_anew_moves_the_end_of_a_wait()
    {
        const string text = """
            { "id": "w", "version": 1, "title": "w", "start": "a", "fields": { "day": { "type": "date" } },
              "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["day"] } ], "messages": { "later": { "by": "anyone" } },
              "steps": { "a": { "type": "wait", "until": { "field": "day" }, "then": { "to": "b" }, "on": { "later": { "writes": ["day"] } } },
                "b": { "type": "end", "result": "b" } } }
            """;
        var play = new Play(text);
        Assert.That(play.Start(Staff.Li, ("day", new DateOnly(2017, 3, 5))), Is.Null);
        Assert.That(play.Send(Hearing.Public, "later", null, ("day", new DateOnly(2017, 3, 9))), Is.Null);
        Assert.That(OpenTimers.Of(play.Plan, play.State).Single().At.Day, Is.EqualTo(9));
        Assert.That(play.Send(Hearing.Public, "later", null, ("day", new DateOnly(2017, 2, 9))), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "a" }), "time moves nothing by itself");
        Assert.That(play.FireNext(), Is.Null);
        Assert.That(play.Control.IsOver);
    }

    [Test]
    public void A_wait_ends_while_the_work_is_suspended_and_moves_when_it_goes_on()
    {
        var play = Hearing.LaidOut();
        Assert.That(play.Do(new Imprimatur.Machine.Commands.SuspendCommand(play.Id(), Staff.Chen, null)), Is.Null);
        Assert.That(play.FireNext(), Is.Null);
        Assert.That(play.Last.Events.OfType<StepEnded>().Count(), Is.EqualTo(1));
        Assert.That(play.Open(), Is.EqualTo(new[] { "laidOut" }));
        Assert.That(play.Do(new Imprimatur.Machine.Commands.ResumeCommand(play.Id(), Staff.Chen)), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
    }

    [Test]
    public void What_led_to_a_wait_is_recalled_no_longer()
    {
        var play = Hearing.LaidOut();
        Assert.That(play.Recall(Staff.Li, "draft")?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(play.FireNext(), Is.Null);
        Assert.That(play.Recall(Staff.Li, "draft")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "over a time nobody is the sender");
    }
}
