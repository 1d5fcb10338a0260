using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Stories;

/// <summary>FORMAT.md part 14 as its last paragraph reads it, and the stories at the end of PROOF.md that it can tell.</summary>
internal sealed class OfficialDocumentStories
{
    private static readonly RefPerson Li = Desk.Person("li", "drafter", "secrecyOfficer");
    private static readonly RefPerson Hu = Desk.Person("hu", "drafter");
    private static readonly RefPerson Legal = Desk.Person("wu", "unitHead@legal", "drafter@finance");
    private static readonly RefPerson Secrecy = Desk.Person("qian", "secrecyOfficer", "drafter");
    private static readonly RefPerson Other = Desk.Person("sun", "secrecyOfficer");
    private static readonly RefPerson Leader = Desk.Person("zhao", "leader");
    private static readonly RefPerson Registrar = Desk.Person("zhou", "registrar", "secrecyOfficer");
    private static readonly RefPerson Director = Desk.Person("feng", "officeDirector", "leader");

    [Test]
    public void A_document_that_all_agree_to_is_numbered_and_published()
    {
        var desk = Drafted();
        Assert.That(desk.At(), Is.EqualTo("countersign"));
        Assert.That(desk.Complete(Legal, "countersign", "agree", element: "legal"), Is.Null);
        ClearAndSign(desk);
        Assert.That(desk.Complete(Registrar, "recheck", "done"), Is.Null);
        Assert.That(desk.At(), Is.EqualTo("publish"));
        Assert.That((string?)desk.Case.Fields["documentNumber"], Is.EqualTo("office〔2017〕1号"));
        Assert.That(desk.Answer("done"), Is.Null);
        Assert.That(desk.Case.Result, Is.EqualTo("published"));
    }

    [Test]
    public void A_text_that_the_registrar_changes_goes_round_again_to_another_reviewer()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        ClearAndSign(desk);
        Assert.That(desk.Complete(Registrar, "recheck", "done", new { body = Desk.Text("B") }), Is.Null);
        Assert.That(desk.At(), Is.EqualTo("secrecyReview"));
        Assert.That(desk.Case.Numbers, Is.Empty);
        Assert.That(desk.Complete(Registrar, "secrecyReview", "clear"), Is.EqualTo(RefCode.DutyNotSeparate));
        Assert.That(desk.Complete(Other, "secrecyReview", "clear"), Is.Null);
    }

    [Test]
    public void Who_wrote_and_released_may_not_review_what_another_submits()
    {
        var desk = Started();
        Assert.That(desk.Save(Li, "draft", new { title = "T" }), Is.Null);
        Assert.That(desk.Do(RefCommandKind.Release, Li, "draft"), Is.Null);
        Assert.That(Submit(desk, Hu), Is.Null);
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        Assert.That(desk.Do(RefCommandKind.Claim, Li, "secrecyReview"), Is.EqualTo(RefCode.DutyNotSeparate));
    }

    [Test]
    public void The_reviewer_may_not_take_the_draft_of_the_next_round()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        Assert.That(desk.Complete(Secrecy, "secrecyReview", "return", comment: "no", to: "draft"), Is.Null);
        Assert.That(desk.At(), Is.EqualTo("draft"));
        Assert.That(Submit(desk, Secrecy), Is.EqualTo(RefCode.DutyNotSeparate));
    }

    [Test]
    public void What_was_on_the_screen_was_not_what_is_approved()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        var stale = new RefCommand(RefCommandKind.Complete, Other)
        {
            Step = "secrecyReview",
            Opening = desk.Case.Items[0].Opening,
            Outcome = "clear",
            Writes = new() { ["secrecy"] = "none", ["personalData"] = false },
            Seen = new() { ["body"] = ("A", 7) },
        };
        Assert.That(desk.Apply(stale), Is.EqualTo(RefCode.ContentChanged));
        Assert.That(desk.Apply(stale with { Seen = desk.Shown() }), Is.Null);
    }

    [Test]
    public void Nobody_to_countersign_and_the_same_unit_twice()
    {
        var nobody = Started();
        Submit(nobody, Hu, []);
        Assert.That(nobody.At(), Is.EqualTo("secrecyReview"));
        var twice = Started();
        Submit(twice, Hu, ["legal", "legal"]);
        Assert.That(twice.Case.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_objection_sends_the_draft_back_with_a_comment()
    {
        var desk = Started();
        Submit(desk, Hu, ["legal", "finance"]);
        Assert.That(desk.Complete(Legal, "countersign", "object", element: "legal"), Is.EqualTo(RefCode.MissingField));
        Assert.That(desk.Complete(Legal, "countersign", "object", comment: "why", element: "finance"), Is.EqualTo(RefCode.NotAllowed));
        Assert.That(desk.Complete(Legal, "countersign", "object", comment: "why", element: "legal"), Is.Null);
        Assert.That(desk.At(), Is.EqualTo("draft"));
        Assert.That(desk.Case.Fields["opinions"].Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_secret_is_not_cleared_and_a_classified_one_ends()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        Assert.That(desk.Complete(Other, "secrecyReview", "clear", new { secrecy = "secret", personalData = false }), Is.EqualTo(RefCode.ConditionFalse));
        Assert.That(desk.Complete(Other, "secrecyReview", "clear", new { personalData = false }), Is.EqualTo(RefCode.MissingField));
        Assert.That(desk.Complete(Other, "secrecyReview", "classify", new { secrecy = "secret" }, "art. 14"), Is.Null);
        Assert.That(desk.Case.Result, Is.EqualTo("classified"));
    }

    [Test]
    public void Title_changed_after_the_signature_by_a_return_voids_it()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        Assert.That(desk.Complete(Other, "secrecyReview", "clear", new { secrecy = "none", personalData = false }), Is.Null);
        Assert.That(desk.Complete(Leader, "signOff", "return", comment: "title", to: "draft"), Is.Null);
        Assert.That(desk.Case.Approvals, Contains.Key("secrecyReview"));
        Assert.That(Submit(desk, Hu, ["legal"], "another title"), Is.Null);
        Assert.That(desk.Case.Approvals, Does.Not.ContainKey("secrecyReview"));
    }

    [Test]
    public void A_return_goes_only_to_what_every_way_passed()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        Assert.That(desk.Complete(Other, "secrecyReview", "return", comment: "x", to: "signOff"), Is.EqualTo(RefCode.NoSuchOutcome));
        Assert.That(desk.Complete(Other, "secrecyReview", "return", comment: "x"), Is.EqualTo(RefCode.NoSuchOutcome));
        Assert.That(desk.Complete(Other, "secrecyReview", "return", comment: "x", to: "countersign"), Is.Null);
    }

    [Test]
    public void A_publication_in_flight_is_not_terminated()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        ClearAndSign(desk);
        desk.Complete(Registrar, "recheck", "done");
        Assert.That(desk.Do(RefCommandKind.Terminate, Director), Is.EqualTo(RefCode.EffectInFlight));
        Assert.That(desk.Answer("failed"), Is.Null);
        Assert.That(desk.At(), Is.EqualTo("publishByHand"));
        Assert.That(desk.Do(RefCommandKind.Terminate, Director), Is.Null);
        Assert.That(desk.Case.Ended, Is.True);
    }

    [Test]
    public void A_submission_is_recalled_while_nobody_has_taken_it_on()
    {
        var desk = Started();
        Submit(desk, Hu, ["legal"]);
        Assert.That(desk.Do(RefCommandKind.Recall, Legal, "draft"), Is.EqualTo(RefCode.NotAllowed));
        Assert.That(desk.Do(RefCommandKind.Recall, Hu, "draft"), Is.Null);
        Assert.That(desk.At(), Is.EqualTo("draft"));
        Submit(desk, Hu, ["legal"]);
        desk.Do(RefCommandKind.Claim, Legal, "countersign", "legal");
        Assert.That(desk.Do(RefCommandKind.Recall, Hu, "draft"), Is.EqualTo(RefCode.Conflict));
    }

    [Test]
    public void The_same_text_again_after_another_voids_what_bound_it()
    {
        var desk = Drafted();
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        ClearAndSign(desk);
        Assert.That(desk.Save(Registrar, "recheck", new { body = Desk.Text("B") }), Is.Null);
        Assert.That(desk.Save(Registrar, "recheck", new { body = Desk.Text("A") }), Is.Null);
        Assert.That(desk.Case.Approvals, Is.Empty);
    }

    [Test]
    public void A_unit_is_added_and_its_head_is_asked_too()
    {
        var desk = Drafted();
        Assert.That(desk.Do(RefCommandKind.AddParticipant, Hu, "countersign", "finance"), Is.Null);
        Assert.That(desk.Do(RefCommandKind.AddParticipant, Legal, "countersign", "x"), Is.EqualTo(RefCode.NotAllowed));
        desk.Complete(Legal, "countersign", "agree", element: "legal");
        Assert.That(desk.At(), Is.EqualTo("countersign"));
    }

    [Test]
    public void A_term_of_five_business_days_ends_at_midnight_of_the_fifth()
    {
        var desk = Started();
        Assert.That(desk.Case.Clocks["draft/due"].Due, Is.EqualTo(new DateTimeOffset(2017, 3, 9, 0, 0, 0, TimeSpan.FromHours(8))));
        Assert.That(desk.Fire("draft/due"), Is.Null);
        Assert.That(desk.Case.Clocks["draft/due"].Due, Is.Not.Null, "a timer that comes too early changes nothing");
        desk.Now = desk.Case.Clocks["draft/due"].Due!.Value;
        Assert.That(desk.Fire("draft/due"), Is.Null);
        Assert.That(desk.Case.Clocks["draft/due"].Due, Is.Null);
        Assert.That(desk.At(), Is.EqualTo("draft"));
    }

    private static Desk Started()
    {
        var desk = Desk.OfficialDocument();
        Assert.That(desk.Start(Hu, new { issuer = "office" }), Is.Null);
        return desk;
    }

    private static Desk Drafted()
    {
        var desk = Started();
        Assert.That(Submit(desk, Hu), Is.Null);
        return desk;
    }

    private static RefCode? Submit(Desk desk, RefPerson who, string[]? units = null, string title = "A title") =>
        desk.Complete(who, "draft", "submit", new { title, kind = "notice", body = Desk.Text("A"), consultedUnits = units ?? ["legal"] });

    private static void ClearAndSign(Desk desk)
    {
        Assert.That(desk.Complete(Other, "secrecyReview", "clear", new { secrecy = "none", personalData = false }), Is.Null);
        Assert.That(desk.Complete(Leader, "signOff", "sign"), Is.Null);
        Assert.That(desk.Case.Approvals.Keys, Is.EquivalentTo(new[] { "secrecyReview", "signOff" }));
    }
}
