using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Codec;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal static class RecordReader
{
    public static RecordPart Read(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var started = reader.Moment();
        var changed = reader.Moment();
        var nextItem = reader.Number();
        var nextEffect = reader.Number();
        var revisions = new long[plan.Fields.Length];
        for (var i = 0; i < revisions.Length; i++) revisions[i] = reader.Number();
        var openings = new ItemOpening[reader.Count()];
        for (var i = 0; i < openings.Length; i++) openings[i] = new ItemOpening(reader.Number(), reader.Moment());
        var held = new HeldSince[reader.Count()];
        for (var i = 0; i < held.Length; i++) held[i] = new HeldSince((int)reader.Number(), reader.Number(), reader.Moment(), reader.Text());
        var clocks = new ClockTimes[plan.Clocks.Length];
        for (var i = 0; i < clocks.Length; i++) clocks[i] = ClockCodec.Read(ref reader, plan);
        var replies = new ReplyDetail[reader.Count()];
        for (var i = 0; i < replies.Length; i++) replies[i] = ReadReply(ref reader, plan, revealer);
        var effects = new EffectInFlight[reader.Count()];
        for (var i = 0; i < effects.Length; i++) effects[i] = EffectCodec.Read(ref reader, plan, revealer);
        return new RecordPart
        {
            StartedAt = started,
            ChangedAt = changed,
            NextItem = nextItem,
            NextEffect = nextEffect,
            Revisions = [.. revisions],
            Openings = [.. openings],
            Held = [.. held],
            Clocks = [.. clocks],
            Replies = [.. replies],
            Effects = [.. effects],
            Circulated = PersonCodec.ReadSet(ref reader, revealer),
            Acknowledged = PersonCodec.ReadSet(ref reader, revealer),
            Supervisors = PersonCodec.ReadSet(ref reader, revealer),
            Letters = LetterCodec.ReadAll(ref reader, plan, revealer),
            Comments = reader.Number(),
            Reminders = reader.Number(),
            RemindedAt = reader.MomentOrNone(),
            Advice = ReadAdvice(ref reader, revealer),
        };
    }

    private static ImmutableArray<AdviceDetail> ReadAdvice(ref ByteReader reader, IRevealer? revealer)
    {
        var advice = new AdviceDetail[reader.Count()];
        for (var i = 0; i < advice.Length; i++)
        {
            var item = reader.Number();
            var by = PersonCodec.Read(ref reader, revealer);
            advice[i] = new AdviceDetail(item, by, reader.Moment(), reader.Text(), PersonCodec.ReadOrNone(ref reader, revealer));
        }

        return [.. advice];
    }

    private static ReplyDetail ReadReply(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var field = reader.Number();
        if (field >= plan.Fields.Length) throw new StateFormatException("An ordinal is beyond the definition's.");
        var element = PersonCodec.ReadOrNone(ref reader, Privacy.OfField(plan, (int)field) ? revealer : null);
        return new ReplyDetail((int)field, element, PersonCodec.Read(ref reader, revealer), reader.Moment(), PersonCodec.ReadOrNone(ref reader, revealer));
    }
}
