using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine;

/// <summary>Blocks of branches that run side by side: what is entered, what joins, what decides.</summary>
public class BlockTests
{
    private const string Check = "look/law/check";
    private const string Budget = "look/money/budget";
    private const string Print = "look/web/inner/desk/print";
    private const string Call = "look/web/inner/site/call";

    [Test]
    public void All_branches_run_side_by_side_and_the_block_ends_when_the_last_has_joined()
    {
        var play = BlockDefinition.Entered();
        Assert.That(play.Open(), Is.EqualTo(new[] { "look", Check, Budget }));
        Assert.That(play.Items().Select(i => play.Plan.Steps[i.Key.Step].Path), Is.EqualTo(new[] { Check, Budget }));
        Assert.That(play.Complete(Staff.Feng, Budget, "fine"), Is.Null);
        Assert.That(play.Control.Tokens.Select(t => t.Phase), Is.EqualTo(new[] { TokenPhase.Inside, TokenPhase.Open, TokenPhase.Joined }));
        Assert.That(InstanceView.OpenSteps(play.Plan, play.State), Is.EqualTo(new[] { "look", Check }));
        Assert.That(play.Complete(Staff.Zheng, Check, "fine"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
        Assert.That(play.Control.Tokens[0].Origin, Is.Null, "over a join nobody is the sender");
        Assert.That(play.IsApproved(Check), Is.True);
    }

    [Test]
    public void Branches_in_branches_have_tokens_of_their_own()
    {
        var play = BlockDefinition.Entered(dear: true);
        Assert.That(play.Open(), Is.EqualTo(new[] { "look", Check, Budget, "look/web/inner", Call, Print }));
        Assert.That(play.Control.Tokens.Select(t => t.Graph), Is.Ordered.And.Unique);
    }

    [Test]
    public void A_branch_whose_condition_is_false_is_not_entered_and_not_waited_for()
    {
        var play = BlockDefinition.Entered(asked: false);
        Assert.That(play.Open(), Is.EqualTo(new[] { "look", Check }));
        Assert.That(play.Complete(Staff.Zheng, Check, "fine"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
    }

    [Test]
    public void An_unknown_condition_holds_the_block_and_the_second_try_enters_it()
    {
        var play = BlockDefinition.Entered(dear: null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "look" }));
        Assert.That(play.Control.Tokens[0], Has.Property("Phase").EqualTo(TokenPhase.HeldInside).And.Property("Hold").EqualTo(HoldReason.UnknownCondition));
        Assert.That(play.Items(), Has.Length.EqualTo(1).And.All.Property("ForSteward").True);
        Assert.That(play.Resolve(Staff.Chen, "look"), Is.Null);
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.HeldInside));
    }

    [Test]
    public void A_block_without_an_entered_branch_ends_at_once()
    {
        var play = new Play(BlockDefinition.Text().Replace(
            "\"law\": { \"start\"", "\"law\": { \"when\": { \"asked\": true }, \"start\"", StringComparison.Ordinal));
        play.Start(Staff.Li);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text("A")), ("asked", false), ("dear", 6)), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
        Assert.That(play.Control.Tokens[0].Origin, Has.Property("Recallable").False);
    }

    [Test]
    public void Enough_branches_decide_and_the_rest_is_withdrawn()
    {
        var play = BlockDefinition.Entered("\"any\"");
        var late = play.Item(Check);
        Assert.That(play.Complete(Staff.Feng, Budget, "fine"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
        Assert.That(play.Control.Items, Has.Length.EqualTo(1));
        Assert.That(play.Control.Performers[play.Plan.StepOf(Budget)].Contains("feng"), Is.True);
        var gone = play.Do(new Imprimatur.Machine.Commands.CompleteCommand("late", Staff.Zheng, late, "fine", [], null, null, play.Seen()));
        Assert.That(gone?.Code, Is.EqualTo(RefusalCode.Conflict));
    }

    [Test]
    public void A_count_decides_as_soon_as_so_many_have_joined()
    {
        var play = BlockDefinition.Entered("{ \"atLeast\": 2 }", dear: true);
        play.Complete(Staff.Feng, Budget, "fine");
        Assert.That(play.Open(), Does.Contain(Check));
        play.Complete(Staff.Wu, Print, "ok");
        Assert.That(play.Control.Tokens.Single(t => t.Phase == TokenPhase.Draining).Step, Is.EqualTo(play.Plan.StepOf("look/web/inner")));
        Assert.That(play.Respond("done", null, ("where", "here")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
        Assert.That(play.Field("where"), Is.Not.Null, "its answer is written");
    }

    [Test]
    public void A_count_that_is_more_than_the_entered_branches_is_all_of_them()
    {
        var play = BlockDefinition.Entered("{ \"atLeast\": 2 }", asked: false);
        Assert.That(play.Complete(Staff.Zheng, Check, "fine"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
    }

    [Test]
    public void Entering_a_block_again_starts_all_branches_anew()
    {
        var play = BlockDefinition.Entered();
        play.Complete(Staff.Feng, Budget, "fine");
        play.Complete(Staff.Zheng, Check, "fine");
        Assert.That(play.Complete(Staff.Qian, "sign", "again"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "look", Check, Budget }));
        Assert.That(play.IsApproved(Check), Is.True, "an approval stays until the step ends again");
    }

    [Test]
    public void Terms_of_steps_in_branches_stop_where_they_are_withdrawn()
    {
        var play = BlockDefinition.Entered("\"any\"");
        var due = play.Plan.Steps[play.Plan.StepOf(Check)].Due;
        Assert.That(play.Control.Clocks[due], Is.EqualTo(ClockFlag.Running));
        play.Complete(Staff.Feng, Budget, "fine");
        Assert.That(play.Control.Clocks, Is.All.Not.EqualTo(ClockFlag.Running));
    }

    [Test]
    public void What_the_block_itself_can_not_set_holds_it_and_the_second_try_ends_it()
    {
        var play = new Play(BlockDefinition.Text(then: "{ \"set\": { \"ratio\": { \"feel\": \"1 / (dear - 1)\" } }, \"to\": \"sign\" }")
            .Replace("\"fields\": {", "\"fields\": { \"ratio\": { \"type\": \"number\" },", StringComparison.Ordinal));
        play.Start(Staff.Li);
        play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text("A")), ("dear", 1));
        play.Complete(Staff.Zheng, Check, "fine");
        play.Complete(Staff.Feng, Budget, "fine");
        play.Complete(Staff.Wu, Print, "ok");
        play.Respond("done", null, ("where", "here"));
        Assert.That(play.Open(), Is.EqualTo(new[] { "look" }));
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.HeldInside));
        Assert.That(play.Resolve(Staff.Chen, "look"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "look" }), "nothing changed, so it is held again, and no branch is entered");
        Assert.That(play.Control.Tokens[0].Phase, Is.EqualTo(TokenPhase.HeldInside));
    }
}
