using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Views;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>Messages: taken, kept, refused, or with the steward; never lost.</summary>
public class MessageTests
{
    [Test]
    public void A_message_that_leads_nowhere_leaves_the_wait_open_and_gathers_what_it_says()
    {
        var play = Hearing.LaidOut();
        Assert.That(play.Send(Hearing.Public, "objection", "Too near", ("ground", "place")), Is.Null);
        Assert.That(play.Send(Hearing.Applicant, "objection", "Too loud", ("ground", "noise")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "laidOut" }));
        Assert.That(play.Replies("objections"), Is.EqualTo(new[] { "objection by zhangsan: Too near", "objection by wangwu: Too loud" }));
        Assert.That(play.Control.Performers[play.Plan.StepOf("laidOut")].IsEmpty);
        Assert.That(play.Control.Writers[play.Plan.FieldOf("ground")].Persons, Is.EqualTo(new[] { "wangwu", "zhangsan" }));
    }

    [Test]
    public void A_message_that_leads_on_ends_the_wait_with_its_sender_as_performer()
    {
        var play = Hearing.LaidOut();
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("note", "Go on")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
        Assert.That(play.Control.Performers[play.Plan.StepOf("laidOut")].Persons, Is.EqualTo(new[] { "qian" }));
        Assert.That(play.Last.Events.OfType<StepEnded>().Single().Way, Is.EqualTo("ruling"));
        Assert.That(play.Recall(Staff.Qian, "laidOut")?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(OpenTimers.Of(play.Plan, play.State), Is.Empty, "the wait is left");
    }

    [Test]
    public void A_message_to_an_open_wait_is_refused_in_the_order_of_refusals()
    {
        var play = Hearing.LaidOut();
        Assert.That(play.Send(Staff.Hu, "ruling")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "the declaration");
        Assert.That(play.Send(Staff.Li, "ruling")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "the way's own `by`");
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("ground", "x"))?.Code, Is.EqualTo(RefusalCode.NotAllowed), "writes beyond the way's");
        Assert.That(play.Send(Staff.Qian, "ruling")?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Send(Hearing.Public, "objection")?.Code, Is.EqualTo(RefusalCode.MissingField), "a comment");
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("note", true))?.Code, Is.EqualTo(RefusalCode.ConditionFalse), "it does not fit");
        Assert.That(play.Send(Staff.Wu, "paper", null, ("note", "n"))?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        Assert.That(play.Field("note"), Is.Null);
        play.Send(Hearing.Public, "objection", "!", ("formal", true));
        Assert.That(play.Send(Staff.Wu, "paper", null, ("note", "n")), Is.Null);
        Assert.That(play.Field("heard"), Is.EqualTo(new BooleanValue(true)));
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
    }

    [Test]
    public void An_early_message_is_kept_and_taken_when_its_wait_is_entered()
    {
        var play = Hearing.Started();
        Assert.That(play.Send(Hearing.Public, "objection", "Early", ("ground", "place")), Is.Null);
        Assert.That(play.Last.Events.OfType<MessageKept>().Count(), Is.EqualTo(1));
        Assert.That(play.Field("ground"), Is.Null);
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("note", "At once")), Is.Null);
        play.Now = play.Now.AddHours(1);
        Assert.That(play.Complete(Staff.Li, "draft", "lay"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }), "the objection is tried first and stays, the ruling leads on");
        Assert.That(play.Replies("objections"), Is.EqualTo(new[] { "objection by zhangsan: Early" }));
        Assert.That(play.Control.Writers[play.Plan.FieldOf("ground")].Persons, Is.EqualTo(new[] { "zhangsan" }), "not him who led here");
        Assert.That(play.Control.Messages.All(m => m is null));
        Assert.That(play.State.Record.Letters, Is.Empty);
    }

    [Test]
    public void A_kept_message_that_does_not_fit_stays_kept()
    {
        var play = Hearing.Started();
        Assert.That(play.Send(Staff.Qian, "ruling"), Is.Null, "nothing is required before it is taken");
        Assert.That(play.Complete(Staff.Li, "draft", "lay"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "laidOut" }));
        Assert.That(play.Control.Messages[2], Is.Not.Null);
        Assert.That(play.Last.Events.OfType<MessageTaken>(), Is.Empty);
    }

    [Test]
    public void A_wait_whose_own_by_the_sender_did_not_meet_does_not_take_what_he_sent_early()
    {
        var play = Hearing.Started();
        Assert.That(play.Send(Staff.Li, "ruling", null, ("note", "n"))?.Code, Is.EqualTo(RefusalCode.NotAllowed), "no wait would take it from him");
    }

    [Test]
    public void An_early_message_that_is_to_be_refused_is_refused()
    {
        var play = Hearing.Started();
        Assert.That(play.Send(Staff.Wu, "paper", null, ("note", "n"))?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        Assert.That(play.Send(Staff.Wu, "paper", null, ("ground", "n"))?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void A_second_early_message_lies_with_the_steward_who_delivers_it_again_or_lays_it_by()
    {
        var play = Hearing.Started();
        play.Send(Hearing.Public, "objection", "First");
        Assert.That(play.Send(Hearing.Applicant, "objection", "Second", ("ground", "noise")), Is.Null);
        var item = play.Items().Single(i => i.ForSteward);
        Assert.That((item.Key.Step, item.Key.Element), Is.EqualTo((play.Plan.StepOf("laidOut"), "letter")));
        Assert.That(item.Posts, Is.EqualTo(new[] { new Post("officeDirector") }));
        Assert.That(play.Letter(Staff.Qian)?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Letter(Staff.Chen)?.Code, Is.EqualTo(RefusalCode.ConditionFalse), "one of its name is kept");
        play.Complete(Staff.Li, "draft", "lay");
        Assert.That(play.Letter(Staff.Chen), Is.Null);
        Assert.That(play.Replies("objections"), Is.EqualTo(new[] { "objection by zhangsan: First", "objection by wangwu: Second" }));
        Assert.That(play.Field("ground"), Is.EqualTo(new StringValue("noise")));
        Assert.That(play.Control.Writers[play.Plan.FieldOf("ground")].Persons, Is.EqualTo(new[] { "wangwu" }), "not the steward");
        Assert.That(play.Items().Where(i => i.ForSteward), Is.Empty);
        Assert.That(play.Letter(Staff.Chen, ordinal: item.Key.Ordinal)?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(play.Letter(Staff.Chen, ordinal: 99)?.Code, Is.EqualTo(RefusalCode.NotFound));
    }

    [Test]
    public void Laying_a_letter_by_touches_Record_alone()
    {
        var play = Hearing.Started();
        play.Send(Hearing.Public, "objection", "First");
        play.Send(Hearing.Public, "objection", "Second");
        var control = play.Control;
        Assert.That(play.Letter(Staff.Chen, layBy: true), Is.Null);
        Assert.That(play.Control, Is.SameAs(control));
        Assert.That(play.Last.Events.OfType<LetterClosed>().Single().LaidBy);
    }

    [Test]
    public void What_is_kept_at_the_end_lies_with_the_steward_and_the_ended_instance_takes_no_more()
    {
        var play = Hearing.Started();
        play.Send(Staff.Qian, "ruling", "Words", ("note", "n"));
        Assert.That(play.Act(Hearing.Applicant, "withdraw"), Is.Null);
        Assert.That(play.Control.IsOver);
        var letter = play.State.Record.Letters.Single();
        Assert.That((letter.WithSteward, letter.Text, letter.By, letter.Writes.Length), Is.EqualTo((true, "Words", "qian", 1)));
        Assert.That(play.Control.Messages.All(m => m is null));
        Assert.That(play.Send(Hearing.Public, "objection", "Late")?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(play.Letter(Staff.Chen)?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(play.Items().Single().ForSteward);
        Assert.That(play.Letter(Staff.Chen, layBy: true), Is.Null);
        Assert.That(play.Items(), Is.Empty);
    }

    [Test]
    public void A_message_to_suspended_work_is_kept_and_taken_when_the_work_goes_on()
    {
        var play = Hearing.LaidOut();
        play.Do(new SuspendCommand(play.Id(), Staff.Chen, null));
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("note", "n")), Is.Null);
        Assert.That(play.Send(Staff.Wu, "paper")?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        Assert.That(play.Open(), Is.EqualTo(new[] { "laidOut" }));
        Assert.That(play.Do(new ResumeCommand(play.Id(), Staff.Chen)), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
        Assert.That(play.Field("note"), Is.EqualTo(new StringValue("n")));
    }

    [Test]
    public void A_message_that_would_break_a_guarantee_is_taken_and_holds_the_token()
    {
        const string guarantee = """
            "guarantees": [ { "id": "g", "at": ["check"], "never": { "closing": { "feel": "> date(\"2000-01-01\")" } } } ], "steps":
            """;
        var play = new Play(Hearing.Text.Replace("\"steps\":", guarantee, StringComparison.Ordinal));
        play.Start(Staff.Li, ("closing", Hearing.Closing), ("party", "wangwu"));
        play.Complete(Staff.Li, "draft", "lay");
        Assert.That(play.Send(Staff.Qian, "ruling", null, ("note", "n")), Is.Null);
        Assert.That(play.Control.Tokens[0].IsHeld);
        Assert.That(play.Field("note"), Is.EqualTo(new StringValue("n")));
    }
}
