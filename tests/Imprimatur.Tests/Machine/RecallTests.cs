using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary>撤回.</summary>
public class RecallTests
{
    [Test]
    public void The_sender_takes_back_what_nobody_has_taken_on()
    {
        var play = Document.Countersigning();
        var body = play.Field("body");
        Assert.That(play.Recall(Staff.Zhou, "draft")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Recall(Staff.Li, "draft"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Control.Items, Has.Length.EqualTo(1));
        Assert.That(play.Field("body"), Is.EqualTo(body), "a recall restores no field");
        Assert.That(play.Recall(Staff.Li, "draft")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "nobody is the sender of a recalled step");
    }

    [Test]
    public void What_somebody_claimed_is_not_taken_back()
    {
        var play = Document.Countersigning();
        play.Claim(Staff.Zheng, "countersign", "legal");
        Assert.That(play.Recall(Staff.Li, "draft")?.Code, Is.EqualTo(RefusalCode.Conflict));
    }

    [Test]
    public void What_somebody_answered_is_not_taken_back()
    {
        var play = Document.Countersigning();
        play.Answer(Staff.Zheng, "countersign", "legal", "agree");
        Assert.That(play.Recall(Staff.Li, "draft")?.Code, Is.EqualTo(RefusalCode.Conflict));
    }

    [Test]
    public void A_decision_in_between_can_not_be_taken_back()
    {
        var play = Document.Signing();
        Assert.That(play.Recall(Staff.Sun, "secrecyReview")?.Code, Is.EqualTo(RefusalCode.Conflict));
    }

    [Test]
    public void A_recall_voids_the_approval_of_the_step()
    {
        var play = Document.Signing();
        play.Complete(Staff.Qian, "signOff", "sign");
        Assert.That(play.IsApproved("signOff"), Is.True);
        Assert.That(play.Recall(Staff.Qian, "signOff"), Is.Null);
        Assert.That(play.IsApproved("signOff"), Is.False);
        Assert.That(play.Open(), Is.EqualTo(new[] { "signOff" }));
    }

    [Test]
    public void The_term_of_a_step_that_is_taken_back_runs_on()
    {
        var play = Document.Started();
        var due = play.Items().Single().Due;
        play.Now = play.Now.AddDays(2);
        play.Complete(Staff.Li, "draft", "submit", Document.Draft);
        play.Now = play.Now.AddHours(1);
        play.Recall(Staff.Li, "draft");
        Assert.That(play.Items().Single().Due, Is.EqualTo(due));
        Assert.That(play.Control.Clocks[play.Plan.Steps[play.Plan.StepOf("draft")].Due], Is.EqualTo(ClockFlag.Running));
    }
}
