using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Views;

namespace Imprimatur.Tests.Machine;

/// <summary>Who sees an instance, and what notes may be made on it.</summary>
public class ReadPolicyTests
{
    private static readonly Actor Stranger = new("stranger", new Post("clerk", "office")) { Clearance = "topSecret" };

    [Test]
    public void While_it_is_not_classified_only_performers_and_candidates_see_it()
    {
        var play = Document.Countersigning();
        Assert.That(Sees(play, Staff.Li), Is.True);
        Assert.That(Sees(play, Staff.Zheng), Is.True);
        Assert.That(Sees(play, Staff.Sun), Is.False, "not yet his turn");
        Assert.That(Sees(play, Staff.Chen), Is.False, "a power does not open what is not classified");
        Assert.That(Sees(play, Stranger), Is.False);
    }

    [Test]
    public void Once_it_is_classified_clearance_is_compared_and_those_with_powers_see_it()
    {
        var play = Document.Reviewing();
        play.Save(Staff.Sun, "secrecyReview", ("secrecy", "secret"));
        Assert.That(Sees(play, Staff.Chen), Is.True);
        Assert.That(Sees(play, Staff.Li), Is.False, "his clearance is the lowest");
        Assert.That(Sees(play, Staff.Li with { Clearance = "secret" }), Is.True);
        Assert.That(Sees(play, Stranger), Is.False);
        Assert.That(play.Claim(Staff.Jack with { Clearance = null }, "secrecyReview")?.Code, Is.EqualTo(RefusalCode.NotFound));
        Assert.That(play.Note(Staff.Li, NoteKind.Comment, "hm")?.Code, Is.EqualTo(RefusalCode.NotFound));
    }

    [Test]
    public void Circulation_opens_it_to_the_reader_who_may_acknowledge_and_survives_the_end()
    {
        var play = Document.Signing();
        play.Claim(Staff.Qian, "signOff");
        Assert.That(Sees(play, Staff.Web), Is.False);
        Assert.That(play.Note(Staff.Hu, NoteKind.Circulate, null, "web")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Note(Staff.Qian, NoteKind.Circulate, null, "web"), Is.Null);
        Assert.That(Sees(play, Staff.Web), Is.True);
        Assert.That(play.Note(Staff.Web, NoteKind.Acknowledge), Is.Null);
        Assert.That(play.Note(Staff.Hu, NoteKind.Acknowledge)?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        play.Complete(Staff.Qian, "signOff", "sign");
        play.Complete(Staff.Wu, "recheck", "done");
        play.Respond("done");
        Assert.That(play.Control.IsOver && Sees(play, Staff.Web), Is.True);
    }

    [Test]
    public void Circulation_obeys_clearance()
    {
        var play = Document.Reviewing();
        play.Save(Staff.Sun, "secrecyReview", ("secrecy", "secret"));
        Assert.That(play.Note(Staff.Sun, NoteKind.Circulate, null, "web", "chen")?.Names, Is.EqualTo(new[] { "web" }));
        Assert.That(play.Note(Staff.Sun, NoteKind.Circulate, null, "chen"), Is.Null);
        Assert.That(play.Note(Staff.Sun, NoteKind.Circulate)?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Note(Staff.Sun, NoteKind.Circulate, null, "ghost")?.Code, Is.EqualTo(RefusalCode.NotFound));
    }

    [Test]
    public void A_reminder_reaches_those_whose_turn_it_is()
    {
        var play = Document.Countersigning();
        play.Claim(Staff.Zheng, "countersign", "legal");
        Assert.That(play.Note(Staff.Li, NoteKind.Remind)?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Note(Staff.Hu, NoteKind.Remind), Is.Null);
        Assert.That(play.Last.Effects.Single().Persons, Is.EqualTo(new[] { "zheng" }));
        Assert.That(play.Last.Effects.Single().Posts, Is.EqualTo(new[] { new Post("unitHead", "finance") }));
    }

    [Test]
    public void The_worklist_names_posts_persons_and_open_outcomes()
    {
        var play = Document.Countersigning();
        var items = play.Items();
        Assert.That(items.Select(i => i.Posts.Single()), Is.EqualTo(new[] { new Post("unitHead", "finance"), new Post("unitHead", "legal") }));
        Assert.That(items[0].Outcomes, Is.EqualTo(new[] { "agree", "object" }));
        Assert.That(items[0].Due!.Value.At, Is.EqualTo(play.Now.AddDays(3)));
        Document.Countersigned(play);
        Assert.That(play.Items().Single().Outcomes, Is.EqualTo(new[] { "clear", "classify", "return" }), "the step may write what the conditions read");
    }

    [Test]
    public void A_terminated_instance_is_over_for_everybody()
    {
        var play = Document.Countersigning();
        Assert.That(play.Do(new TerminateCommand("t", Staff.Li, null))?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Do(new TerminateCommand("t", Staff.Chen, null)), Is.Null);
        Assert.That(play.Control.Items, Is.Empty);
        Assert.That(play.Answer(Staff.Zheng, "countersign", "legal", "agree")?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(InstanceView.Result(play.Plan, play.State), Is.Null);
    }

    private static bool Sees(Play play, Actor actor) => ReadPolicy.MaySee(play.Plan, play.State, actor);
}
