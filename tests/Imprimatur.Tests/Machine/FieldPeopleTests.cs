using Imprimatur.Machine.Commands;
using static Imprimatur.Tests.Machine.Desk;

namespace Imprimatur.Tests.Machine;

/// <summary>Persons and parties whom a field names, outcomes that only some may take, and what supervisors leave behind.</summary>
public class FieldPeopleTests
{
    [Test]
    public void The_party_in_a_field_acts_for_himself_and_the_officer_is_told()
    {
        var play = Held();
        play.Complete(Ann, "take", "ask");
        Assert.That(play.Items().Single().Persons, Is.EqualTo(new[] { "citizen-7" }));
        Assert.That(play.Complete(new Actor("citizen-8"), "hear", "told")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Complete(Party, "hear", "told"), Is.Null);
        Assert.That(play.Last.Effects.Single().Persons, Is.EqualTo(new[] { "boss" }));
        Assert.That(play.Items().Single().Persons, Is.EqualTo(new[] { "boss" }));
    }

    [Test]
    public void A_power_may_be_the_person_in_a_field()
    {
        var play = Held();
        Assert.That(play.Note(Ann, NoteKind.Circulate, null, "law")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Note(Boss, NoteKind.Circulate, null, "law"), Is.Null);
    }

    [Test]
    public void An_outcome_may_belong_to_some_of_the_candidates()
    {
        var play = Held();
        play.Complete(Ann, "take", "pass", ("note", "n"));
        Assert.That(play.Complete(Ben, "check", "special")?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
        var chiefClerk = new Actor("ben", new Post("clerk", "office"), new Post("chief", "office"));
        Assert.That(play.Complete(chiefClerk, "check", "special"), Is.Null);
    }

    [Test]
    public void An_answer_may_belong_to_some_and_speak_of_its_element()
    {
        var play = new Play("""
            { "id": "e", "version": 1, "title": "e", "start": "a", "fields": { "who": { "type": "list<person>" } },
              "steps": {
                "a": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "writes": ["who"], "outcomes": { "on": { "require": ["who"], "to": "b" } } },
                "b": { "type": "userTask", "forEach": "who", "as": "one", "candidates": [{ "person": { "field": "one" } }, { "roles": ["chief"] }],
                  "answers": { "yes": { "by": { "person": { "field": "one" } }, "notify": { "person": { "field": "one" } } }, "no": {} },
                  "completion": [ { "all": "yes", "outcome": "ok" }, { "empty": "ok" }, { "otherwise": "ok" } ], "outcomes": { "ok": { "to": "z" } } },
                "z": { "type": "end", "result": "z" } } }
            """);
        play.Start(Ann);
        play.Complete(Ann, "a", "on", ("who", new[] { "ben", "cui" }));
        Assert.That(play.Answer(Boss, "b", "ben", "yes")?.Code, Is.EqualTo(RefusalCode.NoSuchOutcome));
        Assert.That(play.Answer(Ben, "b", "ben", "yes"), Is.Null);
        Assert.That(play.Last.Effects.Single().Persons, Is.EqualTo(new[] { "ben" }));
        Assert.That(play.Answer(Boss, "b", "cui", "no"), Is.Null);
    }

    [Test]
    public void Whoever_supervises_stands_in_the_record_and_those_who_work_are_told()
    {
        var play = Held();
        Assert.That(play.Note(Ann, NoteKind.Supervise)?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Note(Boss, NoteKind.Supervise, "By Friday."), Is.Null);
        Assert.That(play.State.Record.Supervisors.Persons, Is.EqualTo(new[] { "boss" }));
        Assert.That(play.State.Record.Reminders, Is.Zero, "it is no reminder");
        Assert.That((play.Last.Effects.Single().Handler, play.Last.Effects.Single().Persons.Single()), Is.EqualTo(("supervise", "ann")));
    }

    [Test]
    public void Where_nobody_is_left_the_steward_gives_the_work_to_somebody_who_may_do_it()
    {
        var play = Held();
        play.Complete(Ann, "take", "ask");
        var named = new Play("""
            { "id": "n", "version": 1, "title": "n", "start": "a", "steward": { "roles": ["chief"] }, "fields": { "x": { "type": "string" } },
              "steps": {
                "a": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "on": { "to": "b" } } },
                "b": { "type": "userTask", "candidates": [{ "performerOf": "a" }], "separateFrom": ["a"], "outcomes": { "on": { "to": "z" } } },
                "z": { "type": "end", "result": "z" } } }
            """)
        { People = play.People };
        named.Start(Ann);
        named.Complete(Ann, "a", "on");
        Assert.That((named.Items().Single().ForSteward, named.Items().Single().Posts.Single()), Is.EqualTo((true, new Post("chief"))));
        Assert.That(named.Complete(Boss, "b", "on")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "he never acts in the step");
        Assert.That(named.Reassign(Boss, "b", "ann")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(named.Reassign(Boss, "b", "ben")?.Code, Is.EqualTo(RefusalCode.NotAllowed), "who is no candidate: nothing is ever skipped");
    }
}
