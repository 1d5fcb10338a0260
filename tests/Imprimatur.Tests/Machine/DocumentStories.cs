using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine;

/// <summary>The stories that must come out right, on the format's own definition.</summary>
public class DocumentStories
{
    [Test]
    public void A_document_goes_all_the_way_and_is_published()
    {
        var play = Document.Publishing();
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Effects, Has.Count.EqualTo(1));
        Assert.That(play.Field("documentNumber")!.ToString(), Is.EqualTo("\"廊政办字〔2017〕1号\""));
        Assert.That(play.Respond("done"), Is.Null);
        Assert.That(play.Control.Phase, Is.EqualTo(InstancePhase.Ended));
        Assert.That(play.Last.Events.OfType<InstanceEnded>().Single().Result, Is.EqualTo("published"));
        Assert.That(play.Control.Items, Is.Empty);
        Assert.That(play.Control.Clocks, Has.All.EqualTo(ClockFlag.Stopped).Or.EqualTo(ClockFlag.Idle));
    }

    [Test]
    public void Who_wrote_and_released_may_not_review_what_another_submits()
    {
        var play = Document.Started();
        var both = new Actor("both", new Post("drafter", "office"), new Post("secrecyOfficer", "office"));
        Assert.That(play.Save(both, "draft", ("title", "Notice")), Is.Null);
        Assert.That(play.Release(both, "draft"), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", Document.Draft), Is.Null);
        Document.Countersigned(play);
        Assert.That(play.Claim(both, "secrecyReview")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Complete(both, "secrecyReview", "clear", ("secrecy", "none"), ("personalData", false))?.Names, Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Items().Single().Barred, Is.EqualTo(new[] { "both", "li" }));
    }

    [Test]
    public void The_reviewer_may_not_take_the_draft_of_the_next_round()
    {
        var play = Document.Reviewing();
        var officer = new Actor("officer", new Post("secrecyOfficer", "office"), new Post("drafter", "office"));
        Assert.That(play.Complete(officer, "secrecyReview", null, "return", "again", "draft"), Is.Null);
        Assert.That(play.Claim(officer, "draft")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Save(officer, "draft", ("title", "mine"))?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
    }

    [Test]
    public void What_was_cleared_and_then_returned_is_no_longer_cleared()
    {
        var play = Document.Signing();
        Assert.That(play.IsApproved("secrecyReview"), Is.True);
        Assert.That(play.Complete(Staff.Qian, "signOff", null, "return", "look again", "secrecyReview"), Is.Null);
        Assert.That(play.IsApproved("secrecyReview"), Is.True);
        Assert.That(play.Complete(Staff.Sun, "secrecyReview", null, "return", "no", "draft"), Is.Null);
        Assert.That(play.IsApproved("secrecyReview"), Is.False);
    }

    [Test]
    public void A_text_that_comes_back_to_what_it_was_was_still_changed()
    {
        var play = Document.Rechecking();
        Assert.That(play.Save(Staff.Wu, "recheck", ("body", Play.Text("B"))), Is.Null);
        Assert.That(play.Complete(Staff.Wu, "recheck", "done", ("body", Play.Text("A"))), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "secrecyReview" }));
        Assert.That(play.State.Record.Revisions[play.Plan.FieldOf("body")], Is.EqualTo(3));
        Assert.That(play.Effects, Is.Empty);
    }

    [Test]
    public void Writing_what_is_there_already_is_no_change()
    {
        var play = Document.Rechecking();
        Assert.That(play.Complete(Staff.Wu, "recheck", "done", ("body", Play.Text("A"))), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Control.Writers[play.Plan.FieldOf("body")].Contains("wu"), Is.False);
    }

    [Test]
    public void What_was_not_on_the_screen_is_not_approved()
    {
        var play = Document.Rechecking();
        var seen = play.Seen();
        Assert.That(play.Save(Staff.Wu, "recheck", ("body", Play.Text("B"))), Is.Null);
        var item = play.Item("recheck");
        var refusal = play.Do(new Imprimatur.Machine.Commands.CompleteCommand("x", Staff.Wu, item, "done", [], null, null, seen));
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.ContentChanged));
        Assert.That(refusal!.Names, Is.EqualTo(new[] { "body" }));
        Assert.That(play.Save(Staff.Wu, "recheck", ("body", Play.Text("A"))), Is.Null);
        refusal = play.Do(new Imprimatur.Machine.Commands.CompleteCommand("y", Staff.Wu, item, "done", [], null, null, seen));
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.ContentChanged), "the digest is the same again, the revision is not");
    }

    [Test]
    public void The_registrar_who_changed_the_text_sends_it_round_again_and_may_not_review_it()
    {
        var play = Document.Rechecking();
        var wu = new Actor("wu", new Post("registrar", "office"), new Post("secrecyOfficer", "office"));
        Assert.That(play.Complete(wu, "recheck", "done", ("body", Play.Text("B"))), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "secrecyReview" }));
        Assert.That(play.Claim(wu, "secrecyReview")?.Names, Is.EqualTo(new[] { "writersOf body" }));
        Document.Reviewed(play);
        Assert.That(play.Open(), Is.EqualTo(new[] { "signOff" }));
        Assert.That(play.Complete(Staff.Qian, "signOff", "sign"), Is.Null);
        Assert.That(play.Complete(wu, "recheck", "done"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Field("documentNumber")!.ToString(), Is.EqualTo("\"廊政办字〔2017〕1号\""));
    }

    [Test]
    public void The_number_is_kept_when_its_step_is_entered_again()
    {
        var play = Document.Publishing();
        Assert.That(play.Last.Events.OfType<NumberTaken>().Count(), Is.EqualTo(1));
        Assert.That(play.Respond("failed"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publishByHand" }));
        Assert.That(play.Complete(Staff.Web, "publishByHand", "done"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void Publication_in_flight_is_not_withdrawn()
    {
        var play = Document.Publishing();
        var refusal = play.Do(new Imprimatur.Machine.Commands.TerminateCommand("t", Staff.Chen, null));
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.EffectInFlight));
        Assert.That(refusal!.Names, Is.EqualTo(new[] { "publish" }));
    }

    [Test]
    public void Nobody_to_countersign_passes_at_once()
    {
        var play = Document.Started();
        Assert.That(play.Complete(Staff.Li, "draft", "submit", [.. Document.Draft[..3], ("consultedUnits", Array.Empty<string>())]), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "secrecyReview" }));
        Assert.That(play.IsApproved("countersign"), Is.False);
    }

    [Test]
    public void The_same_unit_twice_is_asked_once()
    {
        var play = Document.Started();
        Assert.That(play.Complete(Staff.Li, "draft", "submit", [.. Document.Draft[..3], ("consultedUnits", new[] { "legal", "finance", "legal" })]), Is.Null);
        Assert.That(play.Items().Select(i => i.Key.Element), Is.EqualTo(new[] { "finance", "legal" }));
    }

    [Test]
    public void An_objection_is_never_ignored()
    {
        var play = Document.Countersigning();
        Assert.That(play.Answer(Staff.Zheng, "countersign", "legal", "agree"), Is.Null);
        Assert.That(play.Answer(Staff.Feng, "countersign", "finance", "object")?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Answer(Staff.Feng, "countersign", "finance", "object", "too dear"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Field("opinions")!.ToString(), Does.Contain("too dear").And.Contain("zheng"));
    }

    [Test]
    public void The_first_objection_decides_while_others_are_still_asked()
    {
        var play = Document.Countersigning();
        Assert.That(play.Answer(Staff.Feng, "countersign", "finance", "object", "no"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Last.Events.OfType<ItemClosed>().Select(c => c.How), Is.EqualTo(new[] { ItemClosing.Completed, ItemClosing.Withdrawn }));
    }

    [Test]
    public void A_missing_secrecy_slips_through_no_row()
    {
        var play = Document.Reviewing();
        var refusal = play.Complete(Staff.Sun, "secrecyReview", "clear");
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(refusal!.Names, Is.EqualTo(new[] { "secrecy", "personalData" }));
        Assert.That(play.Complete(Staff.Sun, "secrecyReview", "clear", ("secrecy", "secret"), ("personalData", false))?.Code,
            Is.EqualTo(RefusalCode.ConditionFalse));
        Assert.That(play.Complete(Staff.Sun, "secrecyReview", null, "classify", "a secret", null, ("secrecy", "secret")), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void Information_on_request_is_filed_and_not_published()
    {
        var play = Document.Signing(personalData: true);
        Assert.That(play.Complete(Staff.Qian, "signOff", "sign"), Is.Null);
        Assert.That(play.Complete(Staff.Wu, "recheck", "done"), Is.Null);
        Assert.That(play.Last.Events.OfType<InstanceEnded>().Single().Result, Is.EqualTo("filed"));
    }

    [Test]
    public void A_decision_that_fails_holds_the_token_for_the_steward()
    {
        var play = Document.Reviewing();
        play.Rules.Failure = "no rule matches";
        Document.Reviewed(play);
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(HoldReason.DecisionFailed));
        Assert.That(play.Items().Single().ForSteward, Is.True);
        Assert.That(play.Items().Single().Posts, Is.EqualTo(new[] { new Post("officeDirector") }));
        Assert.That(play.Resolve(Staff.Qian, "tag")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Resolve(Staff.Chen, "tag", failure: true)?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
        play.Rules.Failure = null;
        Assert.That(play.Resolve(Staff.Chen, "tag"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "signOff" }));
        Assert.That(play.State.Record.Held, Is.Empty);
    }
}
