using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Codec;

/// <summary>Record's canonical form.</summary>
internal static class RecordWriter
{
    public static void Write(ByteWriter writer, WorkflowPlan plan, RecordPart record, IConcealer? concealer)
    {
        writer.Moment(record.StartedAt);
        writer.Moment(record.ChangedAt);
        writer.Count(record.NextItem);
        writer.Count(record.NextEffect);
        foreach (var revision in record.Revisions) writer.Count(revision);
        writer.Count(record.Openings.Length);
        foreach (var opening in record.Openings)
        {
            writer.Count(opening.Ordinal);
            writer.Moment(opening.At);
        }

        writer.Count(record.Held.Length);
        foreach (var held in record.Held)
        {
            writer.Count(held.Graph);
            writer.Count(held.Ordinal);
            writer.Moment(held.At);
            writer.Text(held.Why);
        }

        foreach (var clock in record.Clocks) ClockCodec.Write(writer, clock);
        writer.Count(record.Replies.Length);
        foreach (var reply in record.Replies) Write(writer, plan, reply, concealer);
        writer.Count(record.Effects.Length);
        foreach (var effect in record.Effects) EffectCodec.Write(writer, plan, effect, concealer);
        PersonCodec.Write(writer, record.Circulated, concealer);
        PersonCodec.Write(writer, record.Acknowledged, concealer);
        PersonCodec.Write(writer, record.Supervisors, concealer);
        writer.Count(record.Letters.Length);
        foreach (var letter in record.Letters) LetterCodec.Write(writer, plan, letter, concealer);

        writer.Count(record.Comments);
        writer.Count(record.Reminders);
        writer.MomentOrNone(record.RemindedAt);
        writer.Count(record.Advice.Length);
        foreach (var advice in record.Advice)
        {
            writer.Count(advice.Item);
            PersonCodec.Write(writer, advice.By, concealer);
            writer.Moment(advice.At);
            writer.Text(advice.Outcome);
            PersonCodec.WriteOrNone(writer, advice.Text, concealer);
        }
    }

    private static void Write(ByteWriter writer, WorkflowPlan plan, ReplyDetail reply, IConcealer? concealer)
    {
        writer.Count(reply.Field);
        PersonCodec.WriteOrNone(writer, reply.Element, Privacy.OfField(plan, reply.Field) ? concealer : null);
        PersonCodec.Write(writer, reply.By, concealer);
        writer.Moment(reply.At);
        PersonCodec.WriteOrNone(writer, reply.Text, concealer);
    }
}
