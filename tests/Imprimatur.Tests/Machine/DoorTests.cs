using static Imprimatur.Tests.Machine.Desk;
using static Imprimatur.Tests.Machine.Doors;

namespace Imprimatur.Tests.Machine;

/// <summary>No way round separation: every door, for every way in which two steps are kept apart, in both orders, and over all rounds.</summary>
public class DoorTests
{
    /// <summary>How Ann came to have performed the one step; the other is open then.</summary>
    private static readonly (string Name, string Open, Action<Play> Act)[] Pasts =
    [
        ("who wrote", "check", p => p.Complete(Ann, "write", null, "on", null, null, Wrote(p, "write"))),
        ("who only saved", "check", p =>
        {
            p.Save(Ann, "write", Wrote(p, "write"));
            p.Release(Ann, "write");
            p.Complete(Ben, "write", "on");
        }),
        ("for whom another wrote", "check", p => p.Complete(Ben with { ActsFor = "ann" }, "write", null, "on", null, null, Wrote(p, "write"))),
        ("who wrote for another", "check", p => p.Complete(Ann with { ActsFor = "ben" }, "write", null, "on", null, null, Wrote(p, "write"))),
        ("who wrote as a delegate", "check", p =>
        {
            p.Claim(Ben, "write");
            p.Delegate(Ben, "write", "ann");
            p.Complete(Ann, "write", null, "on", null, null, Wrote(p, "write"));
            p.Complete(Ben, "write", "on");
        }),
        ("who wrote and took it back, before another did it again", "check", p =>
        {
            p.Complete(Ann, "write", null, "on", null, null, Wrote(p, "write"));
            p.Recall(Ann, "write");
            p.Complete(Ben, "write", null, "on", null, null, Wrote(p, "write"));
        }),
        ("who wrote a round earlier", "check", p =>
        {
            p.Complete(Ann, "write", null, "on", null, null, Wrote(p, "write"));
            p.Complete(Dai, Second(p), "back");
            p.Complete(Ben, "write", null, "on", null, null, Wrote(p, "write"));
        }),
        ("who checked", "write", p =>
        {
            p.Complete(Ben, "write", null, "on", null, null, Wrote(p, "write"));
            p.Complete(Ann, Second(p), "back");
        }),
        ("who advised on the check", "write", p =>
        {
            p.Complete(Ben, "write", null, "on", null, null, Wrote(p, "write"));
            p.Claim(Dai, Second(p));
            p.Add(Dai, Second(p), "ann");
            p.Advise(Ann, Second(p));
            p.Complete(Dai, Second(p), "back");
        }),
    ];

    private static IEnumerable<TestCaseData> Table() =>
        from kind in Kinds
        from past in Pasts
        from door in All
            // Who claims performs nothing yet: a guarantee refuses the performing.
        where kind.Code != RefusalCode.GuaranteeBroken || !door.OnlyClaims
        // "writersOf" lets the performer of the step take those that could write the field, but not write it.
        where kind.Name is not ("by what is written" or "by the called workflow") || past.Open == "check" || IsWriting(door.Name)
        select new TestCaseData(kind.Name, past.Name, door.Name)
            .SetName($"{{m}}: kept apart {kind.Name}, {past.Name}: {door.Name}");

    [TestCaseSource(nameof(Table))]
    public void The_door_is_shut(string kind, string past, string door)
    {
        var play = Open(kind);
        var (_, then, act) = Pasts.Single(p => p.Name == past);
        act(play);
        var open = then == "check" ? Second(play) : then;
        Assert.That(play.Open()[^1], Is.EqualTo(open));
        var step = play.Plan.StepOf(open);
        var before = play.Control.Performers[step];
        Assert.That(All.Single(d => d.Name == door).Try(play, open)?.Code, Is.EqualTo(Kinds.Single(k => k.Name == kind).Code));
        Assert.That(play.Control.Performers[step], Is.EqualTo(before), "and nobody came in");
        Assert.That(play.Control.IsOver, Is.False);
    }

    [TestCaseSource(nameof(Names))]
    public void The_same_door_is_open_to_somebody_who_had_no_part(string door)
    {
        var play = Open("named on the second");
        play.Complete(Ben, "write", null, "on", null, null, Wrote(play, "write"));
        Assert.That(All.Single(d => d.Name == door).Try(play, "check"), Is.Null, "or the door above is shut for another reason");
    }

    [Test]
    public void An_outcome_that_sets_is_a_door_too()
    {
        var play = new Play("""
            { "id": "set", "version": 1, "title": "Set", "start": "write", "fields": { "mark": { "type": "boolean" } },
              "steps": {
                "write": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "on": { "set": { "mark": true }, "to": "check" } } },
                "check": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "separateFrom": [{ "writersOf": "mark" }],
                  "outcomes": { "back": { "to": "again" }, "on": { "to": "over" } } },
                "again": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "off": { "set": { "mark": false }, "to": "write" } } },
                "over": { "type": "end", "result": "over" } } }
            """)
        { People = [Ann, Ben, Cui] };
        play.Start(Ann);
        play.Complete(Ann, "write", "on");
        Assert.That(play.Complete(Ann, "check", "back")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "she set the mark");
        Assert.That(play.Complete(Ben, "check", "back"), Is.Null);
        Assert.That(play.Complete(Ben, "again", "off")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "he checked it");
        Assert.That(play.Complete(Cui with { ActsFor = "ben" }, "again", "off")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "nor anyone for him");
        Assert.That(play.Complete(Cui, "again", "off"), Is.Null);
    }

    [Test]
    public void An_element_is_a_door_too()
    {
        var play = new Play("""
            { "id": "each", "version": 1, "title": "Each", "start": "write", "steward": { "roles": ["chief"] },
              "fields": { "who": { "type": "list<person>" }, "body": { "type": "string" } },
              "powers": { "addParticipant": { "by": { "roles": ["chief"] } }, "delegate": { "by": "holder" } },
              "steps": {
                "write": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "writes": ["who", "body"],
                  "outcomes": { "on": { "require": ["who"], "to": "vote" } } },
                "vote": { "type": "userTask", "forEach": "who", "as": "one", "candidates": { "person": { "field": "one" } }, "separateFrom": ["write"],
                  "answers": { "yes": {} }, "completion": [ { "all": "yes", "outcome": "ok" }, { "empty": "ok" }, { "otherwise": "ok" } ],
                  "outcomes": { "ok": { "to": "over" } } },
                "over": { "type": "end", "result": "over" } } }
            """)
        { People = [Ann, Ben, Cui, Boss] };
        play.Start(Ann);
        play.Complete(Ann, "write", "on", ("who", new[] { "ann", "ben" }));
        Assert.That(play.Answer(Ann, "vote", "ann", "yes")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Answer(Cui with { ActsFor = "ann" }, "vote", "ann", "yes")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Answer(Ann with { ActsFor = "ben" }, "vote", "ben", "yes")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Items().Single(i => i.Key.Element == "ann").ForSteward, Is.True, "nobody is left for her element");
        Assert.That(play.Reassign(Boss, "vote", "ann")?.Code, Is.Not.Null);
    }

    private static IEnumerable<string> Names() => All.Select(d => d.Name);

    private static bool IsWriting(string door) =>
        door.Contains("save", StringComparison.Ordinal) || door.Contains("complete", StringComparison.Ordinal);
}
