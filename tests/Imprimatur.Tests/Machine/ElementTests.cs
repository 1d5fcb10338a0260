using Imprimatur.Machine.Commands;

namespace Imprimatur.Tests.Machine;

/// <summary>Steps for each element: lines of completion, approvals that answers give together, answers that become void, added participants.</summary>
public class ElementTests
{
    private static readonly Actor Jin = new("jin", new Post("unitHead", "archives"));

    [Test]
    public void The_first_line_that_is_already_true_decides()
    {
        var play = VoteDefinition.New("legal", "finance", "archives");
        Assert.That(play.Answer(Staff.Zheng, "vote", "legal", "agree"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "vote" }));
        Assert.That(play.Answer(Jin, "vote", "archives", "agree"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
    }

    [Test]
    public void Otherwise_decides_when_all_are_in()
    {
        var play = VoteDefinition.New("legal", "finance");
        play.Answer(Staff.Zheng, "vote", "legal", "agree");
        Assert.That(play.Answer(Staff.Feng, "vote", "finance", "abstain"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.IsApproved("vote"), Is.False);
    }

    [Test]
    public void The_counted_answers_approve_together()
    {
        var play = VoteDefinition.New("legal", "finance", "archives");
        play.Answer(Staff.Feng, "vote", "finance", "abstain");
        play.Answer(Staff.Zheng, "vote", "legal", "agree");
        play.Answer(Jin, "vote", "archives", "agree");
        Assert.That(play.IsApproved("vote"), Is.True, "the abstention was not counted by the line");
    }

    [Test]
    public void An_agent_answers_but_does_not_approve()
    {
        var play = VoteDefinition.New("legal", "finance");
        Assert.That(play.Answer(Staff.Zheng with { Kind = ActorKind.Agent }, "vote", "legal", "agree"), Is.Null);
        Assert.That(play.Answer(Staff.Feng with { Kind = ActorKind.Agent }, "vote", "finance", "agree"), Is.Null);
        Assert.That(play.IsApproved("vote"), Is.False);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }), "publish needs the approval");
    }

    [Test]
    public void An_answer_that_becomes_void_opens_its_item_again()
    {
        var play = VoteDefinition.New("legal", "finance", "archives");
        play.Answer(Staff.Zheng, "vote", "legal", "agree");
        var before = play.Item("vote", "legal").Ordinal;
        Assert.That(play.Do(new SaveCommand("s", Staff.Feng, play.Item("vote", "finance"), play.Writes(("body", Play.Text("B"))))), Is.Null);
        Assert.That(play.Items().Select(i => i.Key.Element), Is.EquivalentTo(new[] { "archives", "finance", "legal" }));
        Assert.That(play.Item("vote", "legal").Ordinal, Is.GreaterThan(before));
        Assert.That(play.Field("opinions")!.ToString(), Is.EqualTo("[]"));
    }

    [Test]
    public void Opinions_are_gathered_with_words_and_emptied_at_each_entry()
    {
        var play = VoteDefinition.New("legal", "finance");
        play.Answer(Staff.Zheng, "vote", "legal", "agree", "well done");
        Assert.That(play.Field("opinions")!.ToString(), Does.Contain("well done").And.Contain("zheng").And.Contain("legal"));
        Assert.That(play.Control.Fields[play.Plan.FieldOf("opinions")]!.ToString(), Does.Not.Contain("zheng"));
        play.Answer(Staff.Feng, "vote", "finance", "abstain");
        play.Complete(Staff.Li, "draft", "submit");
        Assert.That(play.Field("opinions")!.ToString(), Is.EqualTo("[]"));
        Assert.That(play.State.Record.Replies, Is.Empty);
    }

    [Test]
    public void The_drafter_adds_a_unit_and_it_counts()
    {
        var play = VoteDefinition.New("legal");
        Assert.That(play.Add(Staff.Zhou, "vote", "finance")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Add(Staff.Li, "vote", "finance"), Is.Null);
        Assert.That(play.Add(Staff.Li, "vote", "finance")?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        play.Answer(Staff.Zheng, "vote", "legal", "agree");
        Assert.That(play.Answer(Staff.Feng, "vote", "finance", "agree"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Add(Staff.Li, "vote", "archives")?.Code, Is.EqualTo(RefusalCode.Conflict));
    }

    [Test]
    public void A_candidate_of_one_unit_does_not_answer_for_another()
    {
        var play = VoteDefinition.New("legal", "finance");
        Assert.That(play.Answer(Staff.Zheng, "vote", "finance", "agree")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void An_empty_list_passes_without_an_approval_and_the_need_is_taken_away()
    {
        var play = VoteDefinition.New();
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.IsApproved("vote"), Is.False);
    }
}
