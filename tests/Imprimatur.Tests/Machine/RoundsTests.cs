using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Commands;

namespace Imprimatur.Tests.Machine;

/// <summary>However long an instance lives, Control stays as small as it was.</summary>
public class RoundsTests
{
    [Test]
    public void Ten_thousand_rounds_of_rework_notes_and_reminders_leave_Control_at_its_first_size()
    {
        var play = Document.New();
        play.Start(Staff.Li, ("issuer", "office"));
        byte[]? first = null;
        var record = 0;
        for (var round = 0; round < 10_000; round++)
        {
            play.Now = play.Now.AddMinutes(1);
            Accept(play.Complete(Staff.Li, "draft", "submit", [.. Document.Draft[..2], ("body", Play.Text(round % 2 == 0 ? "A" : "B")), Document.Draft[3]]));
            Accept(play.Note(Staff.Li, NoteKind.Comment, "please"));
            Accept(play.Note(Staff.Hu, NoteKind.Remind));
            Accept(play.Answer(Staff.Zheng, "countersign", "legal", "agree", "fine"));
            Accept(play.Answer(Staff.Feng, "countersign", "finance", "object", "too dear"));
            play.Log.Clear();
            play.Effects.Clear();
            if (round % 2 == 1) continue;
            var size = StateCodec.WriteRecord(play.Plan, play.State.Record, null).Length;
            if (round == 2) (first, record) = (play.Bytes(), size);
            if (round <= 2) continue;
            Assert.That(play.Bytes().AsSpan().SequenceEqual(first), Is.True);
            Assert.That(size, Is.LessThanOrEqualTo(record + 12), "only counters grow, by their digits");
        }
    }

    [Test]
    public void Ten_thousand_rounds_through_blocks_leave_Control_at_its_first_size_and_cost_what_they_cost_at_the_start()
    {
        var play = BlockDefinition.Entered(dear: true);
        byte[]? first = null;
        var costs = new long[10_000];
        for (var round = 0; round < costs.Length; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            play.Now = play.Now.AddMinutes(1);
            Accept(play.Note(Staff.Li, NoteKind.Comment, "please"));
            Accept(play.Note(Staff.Chen, NoteKind.Remind));
            Accept(play.Note(Staff.Chen, NoteKind.Circulate, null, "hu", "web"));
            Accept(play.Note(Staff.Hu, NoteKind.Acknowledge));
            Accept(play.Complete(Staff.Feng, "look/money/budget", "fine"));
            Accept(play.Respond("done", null, ("where", round % 2 == 0 ? "here" : "there")));
            Accept(play.Complete(Staff.Zheng, "look/law/check", "fine"));
            Accept(play.Complete(Staff.Qian, "sign", null, "return", null, "draft"));
            Accept(play.Complete(Staff.Li, "draft", "submit", ("body", Play.Text(round % 2 == 0 ? "B" : "A"))));
            play.Log.Clear();
            play.Effects.Clear();
            costs[round] = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round % 2 == 0) continue;
            first ??= play.Bytes();
            Assert.That(play.Bytes().AsSpan().SequenceEqual(first), Is.True);
        }

        Assert.That(Median(costs[^500..]), Is.LessThanOrEqualTo(1.2 * Median(costs[100..600])), "bytes that a round allocates");
    }

    private static long Median(long[] values) => values.Order().ElementAt(values.Length / 2);

    [Test]
    public void Too_many_automatic_steps_in_one_command_end_with_the_steward()
    {
        var play = Document.Rechecking();
        play.Limits = play.Limits with { MaxAutomaticSteps = 2 };
        Assert.That(play.Complete(Staff.Wu, "recheck", "done"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Control.Tokens[0].Hold, Is.EqualTo(Imprimatur.Machine.State.HoldReason.TooManySteps));
        Assert.That(play.Effects, Is.Empty);
        Assert.That(play.Resolve(Staff.Chen, "publish"), Is.Null);
        Assert.That(play.Effects, Has.Count.EqualTo(1));
    }

    private static void Accept(Refusal? refusal)
    {
        if (refusal is not null) Assert.Fail(refusal.ToString());
    }
}
