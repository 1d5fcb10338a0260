using Imprimatur.Machine.Commands;

namespace Imprimatur.Tests.Machine;

/// <summary>No way round separation, through whichever door.</summary>
public class DutyTests
{
    private static readonly Actor Both = new("li", new Post("drafter", "office"), new Post("secrecyOfficer", "office"), new Post("leader", "city"));

    [Test]
    public void The_drafter_neither_claims_nor_saves_nor_completes_the_review()
    {
        var play = Document.Reviewing();
        Assert.That(play.Claim(Both, "secrecyReview")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Save(Both, "secrecyReview", ("secrecy", "none"))?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        var refusal = play.Complete(Both, "secrecyReview", "clear", ("secrecy", "none"), ("personalData", false));
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(refusal!.Names, Is.EqualTo(new[] { "draft", "writersOf body" }), "all that bars is named");
    }

    [Test]
    public void The_review_is_not_handed_to_the_drafter()
    {
        var play = Document.Reviewing();
        play.People = [.. Staff.All.Where(a => a.Id != "li"), Both];
        Assert.That(play.Claim(Staff.Sun, "secrecyReview"), Is.Null);
        Assert.That(play.Reassign(Staff.Sun, "secrecyReview", "li")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Reassign(Staff.Chen, "secrecyReview", "li")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "nor by the steward");
        Assert.That(play.Reassign(Staff.Sun, "secrecyReview", "qian")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "who is no candidate");
        Assert.That(play.Reassign(Staff.Sun, "secrecyReview", "nobody")?.Code, Is.EqualTo(RefusalCode.NotFound));
        Assert.That(play.Reassign(Staff.Wu, "secrecyReview", "jack")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "who holds nothing hands nothing over");
    }

    [Test]
    public void Who_receives_work_holds_it()
    {
        var play = Document.Started();
        play.Claim(Staff.Li, "draft");
        Assert.That(play.Reassign(Staff.Li, "draft", "zhou"), Is.Null);
        Assert.That(play.Complete(Staff.Li, "draft", "submit", Document.Draft)?.Code, Is.EqualTo(RefusalCode.HeldByOther));
        Assert.That(play.Complete(Staff.Zhou, "draft", "submit", Document.Draft), Is.Null);
    }

    [Test]
    public void Acting_for_another_both_perform()
    {
        var play = Document.Started();
        var zhouForLi = Staff.Zhou with { ActsFor = "jack" };
        Assert.That(play.Complete(zhouForLi, "draft", "submit", Document.Draft), Is.Null);
        Document.Countersigned(play);
        Assert.That(play.Claim(Staff.Jack, "secrecyReview")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "for whom it was drafted");
        var sunForJack = Staff.Sun with { ActsFor = "jack" };
        Assert.That(play.Claim(sunForJack, "secrecyReview")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "nor anyone for him");
    }

    [Test]
    public void Nobody_acts_for_a_person_who_was_not_looked_up()
    {
        var play = Document.Started();
        Assert.That(play.Claim(Staff.Li with { ActsFor = "stranger" }, "draft")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void Who_acts_for_another_may_do_what_the_other_may()
    {
        var play = Document.Started();
        Assert.That(play.Claim(Staff.Wu with { ActsFor = "li" }, "draft"), Is.Null);
    }

    [Test]
    public void A_role_here_and_a_unit_there_make_no_candidate()
    {
        var play = Document.Countersigning();
        var mixed = new Actor("mixed", new Post("unitHead", "archives"), new Post("clerk", "legal"));
        Assert.That(play.Claim(mixed, "countersign", "legal")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void Fields_outside_the_step_are_not_written()
    {
        var play = Document.Started();
        var refusal = play.Complete(Staff.Li, "draft", "submit", [.. Document.Draft, ("secrecy", "none"), ("documentNumber", "1")]);
        Assert.That(refusal?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(refusal!.Names, Is.EqualTo(new[] { "secrecy", "documentNumber" }));
    }

    [Test]
    public void The_steward_never_acts_in_the_step()
    {
        var play = Document.Started();
        Assert.That(play.Complete(Staff.Chen, "draft", "submit", Document.Draft)?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Resolve(Staff.Chen, "draft")?.Code, Is.EqualTo(RefusalCode.Conflict), "nothing is held there");
    }

    [Test]
    public void A_guarantee_of_separation_refuses_what_the_steps_do_not_forbid()
    {
        var play = new Play("""
            { "id": "g", "version": 1, "start": "a", "title": "g", "fields": { "x": { "type": "string" } },
              "steps": {
                "a": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["x"], "outcomes": { "ok": { "to": "b" } } },
                "b": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["x"], "outcomes": { "ok": { "to": "c" } } },
                "c": { "type": "end", "result": "r" } },
              "guarantees": [ { "id": "two", "separate": ["a", "b"] } ] }
            """);
        play.Start(Staff.Li);
        play.Complete(Staff.Li, "a", "ok");
        Assert.That(play.Items().Single().Barred, Is.EqualTo(new[] { "li" }));
        Assert.That(play.Complete(Staff.Li, "b", "ok")?.Code, Is.EqualTo(RefusalCode.GuaranteeBroken));
        Assert.That(play.Save(Staff.Li, "b", ("x", "y"))?.Names, Is.EqualTo(new[] { "two" }));
        Assert.That(play.Complete(Staff.Zhou, "b", "ok"), Is.Null);
    }

    [Test]
    public void An_unknown_item_a_gone_item_and_an_item_of_another_opening_are_told_apart()
    {
        var play = Document.Started();
        var item = play.Item("draft");
        Assert.That(play.Do(new ClaimCommand("x", Staff.Li, item with { Ordinal = 99 }))?.Code, Is.EqualTo(RefusalCode.NotFound));
        Assert.That(play.Complete(Staff.Li, "draft", "submit", Document.Draft), Is.Null);
        Assert.That(play.Do(new ClaimCommand("x", Staff.Li, item))?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(play.Recall(Staff.Li, "draft"), Is.Null);
        Assert.That(play.Do(new ClaimCommand("x", Staff.Li, item))?.Code, Is.EqualTo(RefusalCode.Conflict), "it is another opening");
        Assert.That(play.Do(new ClaimCommand("x", Staff.Li, new WorkItemKey(4711, null, 1)))?.Code, Is.EqualTo(RefusalCode.NotFound));
    }
}
