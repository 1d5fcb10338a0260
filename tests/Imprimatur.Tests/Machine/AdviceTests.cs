using Imprimatur.Machine.Events;
using static Imprimatur.Tests.Machine.Desk;

namespace Imprimatur.Tests.Machine;

/// <summary>Advice of persons who are added (加签): it must be there before the work is done, and it binds nobody.</summary>
public class AdviceTests
{
    [Test]
    public void The_work_waits_for_the_advice()
    {
        var play = Held();
        Assert.That(play.Add(Ann, "take", "law"), Is.Null);
        Assert.That(play.Complete(Ann, "take", "pass")?.Code, Is.EqualTo(RefusalCode.MissingField), "which comes earlier");
        Assert.That(play.Complete(Ann, "take", "pass", ("note", "n"))?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        Assert.That(play.Advise(Law, "take"), Is.Null);
        Assert.That(play.State.Record.Advice.Single(), Has.Property("By").EqualTo("law").And.Property("Text").EqualTo("Fine by me."));
        Assert.That(play.Open(), Is.EqualTo(new[] { "take" }));
        Assert.That(play.Complete(Ann, "take", "pass", ("note", "n")), Is.Null);
        Assert.That(play.Control.Items.Select(i => i.Element), Is.EqualTo(new string?[] { null }), "the next step's alone");
    }

    [Test]
    public void The_adviser_sees_one_outcome_and_gives_it_with_words_and_nothing_else()
    {
        var play = Held();
        play.Add(Ann, "take", "law");
        var item = play.Items().Single(i => i.Key.Element == "law");
        Assert.That((item.Persons.Single(), item.Outcomes.Single()), Is.EqualTo(("law", "advise")));
        Assert.That(play.Advise(Law, "take", "  ")?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Complete(Law, "take", "law", "pass", "x", null)?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
        Assert.That(play.Complete(Law, "take", "law", "advise", "x", null, ("note", "n"))?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Complete(Ben, "take", "law", "advise", "x", null)?.Code, Is.EqualTo(RefusalCode.NotAllowed), "he was not asked");
        Assert.That(play.Complete(Law, "take", null, "pass", "x", null)?.Code, Is.EqualTo(RefusalCode.NotAllowed), "she is no candidate of the step");
    }

    [Test]
    public void An_adviser_performs_and_is_kept_apart_like_everybody()
    {
        var play = Held();
        Assert.That(play.Add(Ann, "take", "ben"), Is.Null);
        play.Advise(Ben, "take");
        play.Complete(Ann, "take", "pass", ("note", "n"));
        Assert.That(play.Claim(Ben, "check")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        play.Claim(Cui, "check");
        Assert.That(play.Add(Cui, "check", "ann")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Add(Cui, "check", "ben")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
    }

    [TestCase("ghost", RefusalCode.NotFound)]
    [TestCase("boss", RefusalCode.NotAllowed)]
    [TestCase("robot", RefusalCode.NotAllowed)]
    public void Who_is_asked_must_be_known_a_person_and_among_those_who_may_be(string person, RefusalCode code) =>
        Assert.That(Held().Add(Ann, "take", person)?.Code, Is.EqualTo(code));

    [Test]
    public void Nobody_is_asked_twice_also_when_he_has_advised()
    {
        var play = Held();
        play.Add(Ann, "take", "law");
        Assert.That(play.Add(Ann, "take", "law")?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        play.Advise(Law, "take");
        Assert.That(play.Add(Ann, "take", "law")?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
    }

    [Test]
    public void Who_was_asked_gains_no_power_by_it()
    {
        var play = Held();
        play.Add(Ann, "take", "ben");
        Assert.That(play.Claim(Ben, "take", "ben"), Is.Null);
        Assert.That(play.Add(Ben, "take", "law")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Remove(Ben, "take", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Delegate(Ben, "take", "cui", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Do(new Imprimatur.Machine.Commands.ReassignCommand("r", Ben, play.Item("take", "ben"), "cui"))?.Code,
            Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void A_request_is_taken_back_and_the_work_goes_on()
    {
        var play = Held();
        play.Add(Ann, "take", "law");
        Assert.That(play.Remove(Ann, "take", "law"), Is.Null);
        Assert.That(play.Last.Events.OfType<ItemClosed>().Single().How, Is.EqualTo(ItemClosing.Withdrawn));
        Assert.That(play.Complete(Ann, "take", "pass", ("note", "n")), Is.Null);
    }

    [Test]
    public void The_steward_asks_another_where_nobody_answers()
    {
        var play = Held();
        play.Add(Ann, "take", "law");
        var item = play.Item("take", "law");
        Assert.That(play.Do(new Imprimatur.Machine.Commands.ReassignCommand("r", Boss, item, "ben")), Is.Null);
        Assert.That(play.Items().Where(i => i.Key.Element is not null).Select(i => i.Key.Element), Is.EqualTo(new[] { "ben" }));
        Assert.That(play.Advise(Ben, "take"), Is.Null);
    }

    [Test]
    public void Leaving_the_step_withdraws_what_was_asked()
    {
        var play = Held();
        play.Complete(Ann, "take", "pass", ("note", "n"));
        play.Claim(Ben, "check");
        play.Add(Ben, "check", "law");
        play.Release(Ben, "check");
        Assert.That(play.Recall(Ann, "take")?.Code, Is.EqualTo(RefusalCode.Conflict), "the adviser has work of it");
    }
}
