using Imprimatur.Machine.Events;
using static Imprimatur.Tests.Machine.Desk;

namespace Imprimatur.Tests.Machine;

/// <summary>Delegation 委派: link by link there, link by link back.</summary>
public class DelegationTests
{
    [Test]
    public void A_delegates_ending_is_advice_and_the_work_comes_back()
    {
        var play = Held();
        Assert.That(play.Delegate(Ann, "take", "ben"), Is.Null);
        Assert.That(play.Complete(Ann, "take", "pass", ("note", "n"))?.Code, Is.EqualTo(RefusalCode.HeldByOther));
        Assert.That(play.Complete(Ben, "take", null, "pass", "Looks right.", null, ("note", "from Ben")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "take" }), "nothing ended");
        Assert.That(play.IsApproved("take"), Is.False, "and nothing is approved");
        Assert.That(play.Last.Events.OfType<ItemReturned>().Single(), Is.EqualTo(new ItemReturned(play.Item("take").Ordinal, "ann", "pass")));
        Assert.That(play.Field("note")!.ToString(), Does.Contain("from Ben"), "what he wrote stands");
        Assert.That(play.Control.Performers[play.Plan.StepOf("take")].Persons, Is.EqualTo(new[] { "ben" }));
        Assert.That(play.State.Record.Advice.Single(), Has.Property("Text").EqualTo("Looks right.").And.Property("Outcome").EqualTo("pass"));
        Assert.That(play.Complete(Ann, "take", "pass"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
        Assert.That(play.State.Record.Advice, Is.Empty, "it belonged to that item");
        Assert.That(play.Control.LastPerformers[play.Plan.StepOf("take")].Persons, Is.EqualTo(new[] { "ann" }));
        Assert.That(play.Claim(Ben, "check")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "a delegate performed");
    }

    [Test]
    public void A_delegate_need_not_fill_in_what_the_outcome_requires()
    {
        var play = Held();
        play.Delegate(Ann, "take", "ben");
        Assert.That(play.Complete(Ben, "take", "pass"), Is.Null, "the note is missing, and he only advises");
        Assert.That(play.Complete(Ann, "take", "pass")?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Complete(Ann, "take", "nonsense")?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
    }

    [Test]
    public void A_chain_has_four_links_and_comes_back_one_after_the_other()
    {
        var play = Held();
        Actor[] chain = [Ann, Ben, Cui, Dai, Eva];
        for (var i = 0; i < 4; i++) Assert.That(play.Delegate(chain[i], "take", chain[i + 1].Id), Is.Null);
        Assert.That(play.Delegate(Eva, "take", "fan")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "a fifth link");
        for (var i = 4; i > 0; i--)
        {
            Assert.That(play.Items().Single().Holder, Is.EqualTo(chain[i].Id));
            Assert.That(play.Complete(chain[i], "take", "ask"), Is.Null);
        }

        Assert.That(play.Items().Single().Holder, Is.EqualTo("ann"));
        Assert.That(play.State.Record.Advice.Select(a => a.By), Is.EqualTo(new[] { "eva", "dai", "cui", "ben" }));
    }

    [TestCase("ann", TestName = "The giver does not delegate to himself")]
    [TestCase("law", TestName = "A delegate must be a candidate")]
    [TestCase("robot", TestName = "A delegate must be a person")]
    [TestCase("ghost", TestName = "A delegate must be known")]
    public void Not_everybody_can_be_a_delegate(string to) =>
        Assert.That(Held().Delegate(Ann, "take", to)?.Code, Is.EqualTo(to == "ghost" ? RefusalCode.NotFound : RefusalCode.NotAllowed));

    [Test]
    public void Nobody_stands_twice_in_a_chain()
    {
        var play = Held();
        play.Delegate(Ann, "take", "ben");
        Assert.That(play.Delegate(Ben, "take", "ann")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Delegate(Ben, "take", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Delegate(Ben, "take", "cui"), Is.Null);
        Assert.That(play.Delegate(Cui, "take", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void Only_who_has_the_power_delegates()
    {
        var play = Held();
        Assert.That(play.Delegate(Ben, "take", "cui")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "who holds nothing");
        play = Signing();
        play.Claim(Boss, "sign");
        Assert.That(play.Delegate(Boss, "sign", "ann")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "the power is not for that step");
    }

    [Test]
    public void Who_gives_back_without_advice_releases()
    {
        var play = Held();
        play.Delegate(Ann, "take", "ben");
        Assert.That(play.Release(Ben, "take"), Is.Null);
        Assert.That(play.Items().Single().Holder, Is.EqualTo("ann"));
        Assert.That(play.Last.Events.OfType<ItemReturned>().Single().Outcome, Is.Null);
        Assert.That(play.Control.Performers[play.Plan.StepOf("take")].IsEmpty, Is.True);
    }

    [Test]
    public void What_came_back_may_be_given_back_to_all()
    {
        var play = Held();
        play.Delegate(Ann, "take", "ben");
        play.Release(Ben, "take");
        Assert.That(play.Release(Ann, "take"), Is.Null);
        Assert.That(play.Claim(Cui, "take"), Is.Null);
    }

    [Test]
    public void A_deputy_who_could_not_do_it_himself_delegates_nothing_that_nobody_holds()
    {
        var play = Open();
        var bossForAnn = new Actor("boss", new Post("chief", "office")) { ActsFor = "ann" };
        Assert.That(play.Delegate(bossForAnn, "take", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void Handing_over_cuts_the_chain()
    {
        var play = Held();
        play.Delegate(Ann, "take", "ben");
        Assert.That(play.Reassign(Ben, "take", "cui"), Is.Null);
        Assert.That(play.Complete(Cui, "take", "ask"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "hear" }), "it came back to nobody");
    }

    [Test]
    public void What_nobody_holds_is_delegated_only_by_who_could_do_it_himself()
    {
        var play = Open();
        Assert.That(play.Delegate(Boss, "take", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "it would come back to somebody who is no candidate");
        var clerk = new Actor("boss", new Post("chief", "office"), new Post("clerk", "office"));
        Assert.That(play.Delegate(clerk, "take", "ben"), Is.Null);
        Assert.That(play.Control.Items[0].Givers, Is.EqualTo(new[] { "boss" }));
    }

    [Test]
    public void Separation_keeps_out_delegates_and_givers()
    {
        var play = Held();
        play.Complete(Ann, "take", "pass", ("note", "n"));
        play.Claim(Ben, "check");
        Assert.That(play.Delegate(Ben, "check", "ann")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        play.Release(Ben, "check");
        var annAsChief = new Actor("ann", new Post("chief", "office"), new Post("clerk", "office"));
        Assert.That(play.Delegate(annAsChief, "check", "cui")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "it would come back to her");
    }

    [Test]
    public void A_delegates_content_must_be_the_one_he_read()
    {
        var play = Held();
        play.Save(Ann, "take", ("body", Play.Text("A")));
        play.Delegate(Ann, "take", "ben");
        var old = play.Seen();
        play.Save(Ben, "take", ("body", Play.Text("B")));
        var refusal = play.Do(new Imprimatur.Machine.Commands.CompleteCommand("x", Ben, play.Item("take"), "ask", [], null, null, old));
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.ContentChanged));
    }

    [Test]
    public void Thousands_of_delegations_leave_the_state_at_its_size()
    {
        var play = Held();
        play.Delegate(Ann, "take", "ben");
        play.Complete(Ben, "take", null, "ask", "no", null);
        var (control, record) = (play.Bytes().Length, play.State.Record.Advice.Length);
        for (var i = 0; i < 1_000; i++)
        {
            play.Delegate(Ann, "take", "ben");
            play.Complete(Ben, "take", null, "ask", "no", null);
        }

        Assert.That((play.Bytes().Length, play.State.Record.Advice.Length), Is.EqualTo((control, record)));
    }
}
