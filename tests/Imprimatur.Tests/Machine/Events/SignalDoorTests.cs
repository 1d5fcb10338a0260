using Imprimatur.Machine.Commands;
using static Imprimatur.Tests.Machine.Desk;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>Acts, messages and clocks as doors round separation: whoever wrote through one does not check, and whoever checked writes through none.</summary>
public class SignalDoorTests
{
    private const string Text = """
        { "id": "signals", "version": 1, "title": "Signals", "start": "write",
          "fields": { "body": { "type": "string" }, "mark": { "type": "boolean" } },
          "messages": { "amend": { "by": { "roles": ["clerk"] }, "early": "keep" } },
          "anytime": { "fix": { "by": { "roles": ["clerk"] }, "writes": ["body"] }, "stamp": { "by": { "roles": ["clerk"] }, "set": { "mark": true } } },
          "steps": {
            "write": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "on": { "to": "check" } } },
            "check": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "separateFrom": ["write", { "writersOf": "body" }, { "writersOf": "mark" }],
              "due": { "within": "P3D", "expired": { "outcome": "silent" } },
              "outcomes": { "on": { "to": "hold" }, "silent": { "by": "clock", "set": { "mark": true }, "to": "hold" } } },
            "hold": { "type": "wait", "on": { "amend": { "writes": ["body"], "to": "check" } }, "for": "P9D", "then": { "to": "over" } },
            "over": { "type": "end", "result": "over" } } }
        """;

    private static readonly (string Name, Func<Play, Actor, Refusal?> Try)[] Signals =
    [
        ("an act that writes", (p, by) => p.Do(new ActCommand(p.Id(), by, 0, p.Writes(("body", "text " + p.Id())), null, null))),
        ("an act that sets", (p, by) => p.Do(new ActCommand(p.Id(), by, 1, [], null, null))),
        ("a message that a wait takes", (p, by) => p.Do(new MessageCommand(p.Id(), by, 0, p.Writes(("body", "text " + p.Id())), null))),
    ];

    [TestCaseSource(nameof(Names))]
    public void Who_checked_writes_through_none(string signal)
    {
        var play = Checked();
        var send = Signals.Single(s => s.Name == signal).Try;
        Assert.That(send(play, Ann)?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(send(play, Ann with { ActsFor = "cui" })?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "nor for another");
        Assert.That(send(play, Cui with { ActsFor = "ann" })?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate), "nor another for her");
        Assert.That(send(play, Cui), Is.Null);
    }

    [TestCase("an act that writes")]
    [TestCase("an act that sets")]
    public void Who_wrote_through_one_does_not_check(string signal)
    {
        var play = Writing();
        Assert.That(Signals.Single(s => s.Name == signal).Try(play, Ann), Is.Null);
        play.Complete(Ben, "write", "on");
        Assert.That(play.Complete(Ann, "check", "on")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Claim(Cui with { ActsFor = "ann" }, "check")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Complete(Cui, "check", "on"), Is.Null);
    }

    [Test]
    public void A_message_that_was_kept_writes_nothing_once_its_sender_has_checked()
    {
        var play = Writing();
        Assert.That(play.Do(new MessageCommand("early", Ann, 0, play.Writes(("body", "early")), null)), Is.Null, "it is kept, and written when it is taken");
        play.Complete(Ben, "write", "on");
        Assert.That(play.Complete(Ann, "check", "on"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "hold" }), "the wait does not take it");
        Assert.That(play.Field("body"), Is.Null);
    }

    [Test]
    public void A_clock_makes_nobody_a_performer_or_writer()
    {
        var play = Writing();
        play.Complete(Ben, "write", "on");
        play.Claim(Ann, "check");
        Assert.That(play.Fire(play.Plan.Clocks.Single(c => c.OfStep == play.Plan.StepOf("check")).Ordinal), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "hold" }));
        Assert.That(play.Control.Performers[play.Plan.StepOf("check")].IsEmpty && play.Control.Writers[play.Plan.FieldOf("mark")].IsEmpty, Is.True);
        Assert.That(Signals[0].Try(play, Ann), Is.Null, "she held it, and did nothing in it");
    }

    private static Play Writing()
    {
        var play = new Play(Text) { People = [Ann, Ben, Cui] };
        Assert.That(play.Start(Ben), Is.Null);
        return play;
    }

    /// <summary>Ben wrote, Ann checked, and it waits.</summary>
    private static Play Checked()
    {
        var play = Writing();
        play.Complete(Ben, "write", "on");
        Assert.That(play.Complete(Ann, "check", "on"), Is.Null);
        return play;
    }

    private static IEnumerable<string> Names() => Signals.Select(s => s.Name);
}
