using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>What is possible any time.</summary>
public class ActTests
{
    [Test]
    public void An_act_without_a_target_writes_sets_gathers_and_tells_and_moves_nothing()
    {
        var play = Hearing.LaidOut();
        Assert.That(play.Act(Staff.Hu, "mark", "Look here", null, ("note", "seen")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "laidOut" }));
        Assert.That((play.Field("note"), play.Field("heard")), Is.EqualTo(((Value)new StringValue("seen"), (Value)new BooleanValue(true))));
        Assert.That(play.Replies("objections"), Is.EqualTo(new[] { "mark by hu: Look here" }));
        Assert.That(play.Last.Effects.Single().Posts, Is.EqualTo(new[] { new Post("leader") }));
        Assert.That(play.Control.Performers.All(p => !p.Contains("hu")), "nobody performs a step by it");
        Assert.That(play.Control.Writers[play.Plan.FieldOf("note")].Persons, Is.EqualTo(new[] { "hu" }));
        Assert.That(play.Act(Staff.Hu, "mark", null, null)?.Code, Is.EqualTo(RefusalCode.ConditionFalse), "its `if`");
    }

    [Test]
    public void An_act_with_a_target_interrupts_ends_no_step_and_voids_no_approval()
    {
        var play = Hearing.Sending();
        Assert.That(play.Respond("failed"), Is.Null);
        Assert.That((play.Open()[0], play.IsApproved("check")), Is.EqualTo(("check", true)));
        play.Claim(Staff.Qian, "check");
        Assert.That(play.Act(Staff.Chen, "redirect", "Anew", "draft"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.IsApproved("check"));
        Assert.That(play.Last.Events.OfType<StepEnded>(), Is.Empty);
        Assert.That(play.Last.Events.OfType<ItemClosed>().Single().How, Is.EqualTo(ItemClosing.Withdrawn));
        Assert.That(play.Control.Tokens[0].Origin, Is.Null);
        Assert.That(play.Last.Events.OfType<TokenMoved>().Single().Why, Is.EqualTo("redirect"));
    }

    [Test]
    public void An_act_is_refused_in_the_order_of_refusals()
    {
        var play = Hearing.Started();
        Assert.That(play.Act(Staff.Li, "redirect", null, null, ("note", "n"))?.Code, Is.EqualTo(RefusalCode.NotAllowed), "not his");
        Assert.That(play.Act(Staff.Chen, "redirect", null, "draft", ("note", "n"))?.Code, Is.EqualTo(RefusalCode.NotAllowed), "writes beyond it");
        Assert.That(play.Act(Staff.Chen, "redirect")?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome), "a list is chosen from");
        Assert.That(play.Act(Staff.Chen, "redirect", null, "done")?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
        Assert.That(play.Act(Staff.Chen, "redirect", null, "draft")?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Act(Staff.Chen, "redirect", "c", "draft")?.Code, Is.EqualTo(RefusalCode.ConditionFalse), "nobody stands in `during`");
        play.Complete(Staff.Li, "draft", "lay");
        Assert.That(play.Act(Staff.Chen, "redirect", "c", "draft"), Is.Null);
    }

    [Test]
    public void An_act_never_withdraws_an_effect_in_flight_and_stops_while_work_is_suspended()
    {
        var play = Hearing.Sending();
        Assert.That(play.Act(Hearing.Applicant, "withdraw")?.Code, Is.EqualTo(RefusalCode.EffectInFlight));
        Assert.That(play.Act(Staff.Hu, "mark", null, null, ("note", "n")), Is.Null, "it withdraws nothing");
        play.Do(new SuspendCommand(play.Id(), Staff.Chen, null));
        Assert.That(play.Act(Hearing.Applicant, "withdraw")?.Code, Is.EqualTo(RefusalCode.Suspended));
        play.Do(new ResumeCommand(play.Id(), Staff.Chen));
        Assert.That(play.Respond("done"), Is.Null);
        Assert.That(play.Act(Hearing.Applicant, "withdraw"), Is.Null);
        Assert.That(InstanceView.Result(play.Plan, play.State), Is.EqualTo("withdrawn"));
    }

    [Test]
    public void An_act_takes_a_token_from_the_steward_that_was_held()
    {
        var play = Hearing.Sending();
        play.Respond("");
        Assert.That(play.Control.Tokens[0].IsHeld);
        Assert.That(play.Act(Hearing.Applicant, "withdraw"), Is.Null);
        Assert.That((play.State.Record.Held.Length, play.State.Record.Effects.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void The_view_tells_what_an_actor_may_do_now()
    {
        var play = Hearing.Started();
        Assert.That(Acts(play, Staff.Chen), Is.Empty);
        Assert.That(Acts(play, Hearing.Applicant), Is.EqualTo(new[] { "withdraw" }));
        Assert.That(Acts(play, Staff.Hu), Is.EqualTo(new[] { "mark" }));
        play.Act(Staff.Hu, "mark");
        Assert.That(Acts(play, Staff.Hu), Is.Empty, "its `if` is definitely false");
        play.Complete(Staff.Li, "draft", "lay");
        Assert.That(Acts(play, Staff.Chen), Is.EqualTo(new[] { "redirect" }));
        play.Do(new SuspendCommand(play.Id(), Staff.Chen, null));
        Assert.That(Acts(play, Staff.Chen), Is.Empty);
    }

    [Test]
    public void An_act_by_an_agent_makes_nobody_a_writer()
    {
        var play = Hearing.LaidOut();
        var agent = new Actor("bot", new Post("supervisor")) { Kind = ActorKind.Agent };
        Assert.That(play.Act(agent, "mark", null, null, ("note", "n")), Is.Null);
        Assert.That(play.Control.Writers[play.Plan.FieldOf("note")], Is.EqualTo(PersonSet.Empty));
    }

    private static string[] Acts(Play play, Actor actor) =>
        [.. OpenActs.Of(play.Plan, play.State, play.Circumstances, actor).Select(a => play.Plan.Anytime[a].Name)];
}
