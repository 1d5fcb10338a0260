using static Imprimatur.Tests.Machine.Desk;

namespace Imprimatur.Tests.Machine;

/// <summary>Going back, and straight to where it was returned from (退回直送).</summary>
public class ReturnTests
{
    [Test]
    public void What_was_returned_goes_straight_back_to_the_one_who_returned_it()
    {
        var play = Signing();
        Assert.That(play.Complete(Boss, "sign", null, "back", "Shorter, please.", "take"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "take" }));
        Assert.That(play.Complete(Ann, "take", "pass"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }), "not to check again");
        play.Complete(Boss, "sign", "done");
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void Where_an_approval_was_voided_all_is_walked_again()
    {
        var play = Signing();
        play.Complete(Boss, "sign", null, "back", "No.", "take");
        Assert.That(play.IsApproved("take"), Is.True);
        Assert.That(play.Complete(Ann, "take", "pass", ("note", "another")), Is.Null, "which voids her own approval, and gives it anew");
        Assert.That(play.Open(), Is.EqualTo(new[] { "check" }));
    }

    [Test]
    public void A_target_lives_for_one_ending()
    {
        var play = Signing();
        play.Complete(Boss, "sign", null, "back", "No.", "take");
        play.Complete(Ann, "take", "pass");
        play.Complete(Boss, "sign", null, "back", "Still no.", "check");
        play.Complete(Ben, "check", "ok");
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
        Assert.That(play.Control.Tokens[0].Return, Is.Null);
    }

    [Test]
    public void A_recall_forgets_the_target()
    {
        var play = Signing();
        play.Complete(Boss, "sign", null, "back", "No.", "take");
        Assert.That(play.Control.Tokens[0].Return, Is.Not.Null);
        Assert.That(play.Recall(Boss, "sign"), Is.Null);
        Assert.That(play.Control.Tokens[0].Return, Is.Null);
    }

    [Test]
    public void The_target_is_part_of_the_state()
    {
        var play = Signing();
        play.Complete(Boss, "sign", null, "back", "No.", "take");
        var read = Imprimatur.Machine.Codec.StateCodec.ReadControl(play.Plan, play.Bytes(), null);
        Assert.That(read.Tokens[0].Return!.Step, Is.EqualTo(play.Plan.StepOf("sign")));
        Assert.That(read.Tokens[0].Return!.Approvals, Is.EqualTo(new[] { play.Plan.StepOf("take") }));
    }

    [Test]
    public void While_the_work_is_suspended_the_straight_move_is_kept()
    {
        var play = Signing();
        play.Complete(Boss, "sign", null, "back", "No.", "take");
        play.Do(new Imprimatur.Machine.Commands.SuspendCommand("s", Boss, null));
        Assert.That(play.Complete(Ann, "take", "pass")?.Code, Is.EqualTo(RefusalCode.Suspended));
        play.Do(new Imprimatur.Machine.Commands.ResumeCommand("r", Boss));
        Assert.That(play.Complete(Ann, "take", "pass"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "sign" }));
    }

    [Test]
    public void An_outcome_that_leads_elsewhere_forgets_the_target()
    {
        var play = new Play("""
            { "id": "d", "version": 1, "title": "d", "start": "a", "fields": { "x": { "type": "string" } },
              "steps": {
                "a": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "on": { "to": "b" }, "out": { "to": "z" } } },
                "b": { "type": "userTask", "candidates": { "roles": ["clerk"] }, "outcomes": { "on": { "to": "c" } } },
                "c": { "type": "userTask", "candidates": { "roles": ["clerk"] },
                  "outcomes": { "on": { "to": "z" }, "back": { "resume": "direct", "to": "a" } } },
                "z": { "type": "end", "result": "z" } } }
            """);
        play.Start(Ann);
        play.Complete(Ann, "a", "on");
        play.Complete(Ann, "b", "on");
        play.Complete(Ann, "c", "back");
        Assert.That(play.Complete(Ann, "a", "out"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }
}
