using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Codec;

/// <summary>Control's canonical form: equal Controls give equal bytes.</summary>
internal static class ControlWriter
{
    public static void Write(ByteWriter writer, WorkflowPlan plan, Control control, IConcealer? concealer)
    {
        writer.Byte((byte)control.Phase);
        writer.Flag(control.Suspended);
        writer.Ordinal(control.EndStep);
        writer.Count(control.Tokens.Length);
        foreach (var token in control.Tokens) Write(writer, token, concealer);
        writer.Count(control.Items.Length);
        foreach (var item in control.Items) Write(writer, item, concealer, concealer is not null && Privacy.OfElements(plan, item.Step) ? concealer : null);
        for (var i = 0; i < control.Fields.Length; i++)
        {
            ValueCodec.Write(writer, control.Fields[i], concealer is not null && Privacy.OfField(plan, i) ? concealer : null);
        }

        foreach (var bound in control.Approvals) Write(writer, bound);
        foreach (var set in control.Performers) PersonCodec.Write(writer, set, concealer);
        foreach (var set in control.LastPerformers) PersonCodec.Write(writer, set, concealer);
        foreach (var set in control.Writers) PersonCodec.Write(writer, set, concealer);
        PersonCodec.Write(writer, control.Starter, concealer);
        foreach (var flag in control.Clocks) writer.Byte((byte)flag);
        foreach (var message in control.Messages)
        {
            writer.Flag(message is not null);
            if (message is not null) Write(writer, plan, message, concealer);
        }
    }

    private static void Write(ByteWriter writer, Token token, IConcealer? concealer)
    {
        writer.Count(token.Graph);
        writer.Count(token.Step);
        writer.Byte((byte)token.Phase);
        writer.Byte((byte)token.Hold);
        writer.Flag(token.Kept is not null);
        if (token.Kept is { } kept)
        {
            writer.Flag(kept.To == WayPlan.Join);
            if (kept.To != WayPlan.Join) writer.Count(kept.To);
        }

        writer.Flag(token.Return is not null);
        if (token.Return is { } back)
        {
            writer.Count(back.Step);
            Write(writer, back.Approvals);
        }

        writer.Flag(token.Origin is not null);
        if (token.Origin is { } origin)
        {
            writer.Count(origin.Step);
            writer.Count(origin.Way);
            writer.Flag(origin.Recallable);
            PersonCodec.Write(writer, origin.By, concealer);
        }
    }

    private static void Write(ByteWriter writer, WorkItem item, IConcealer? concealer, IConcealer? elements)
    {
        writer.Count(item.Step);
        PersonCodec.WriteOrNone(writer, item.Element, elements);
        PersonCodec.WriteOrNone(writer, item.Holder, concealer);
        PersonCodec.WriteOrNone(writer, item.HandedTo, concealer);
        writer.Count(item.Givers.Length);
        foreach (var giver in item.Givers) PersonCodec.Write(writer, giver, concealer);
        writer.Flag(item.Pending);
        writer.Count(item.Place);
        writer.Ordinal(item.Answer);
        writer.Flag(item.ByPerson);
    }

    private static void Write(ByteWriter writer, WorkflowPlan plan, KeptMessage message, IConcealer? concealer)
    {
        PersonCodec.Write(writer, message.By, concealer);
        writer.Flag(message.Human);
        writer.Flag(message.HasComment);
        writer.Count(message.Writes.Length);
        foreach (var (field, value) in message.Writes)
        {
            writer.Count(field);
            ValueCodec.Write(writer, value, concealer is not null && Privacy.OfField(plan, field) ? concealer : null);
        }

        Write(writer, message.Barred);
    }

    private static void Write(ByteWriter writer, ImmutableArray<int> ordinals)
    {
        writer.Count(ordinals.IsDefault ? 0 : ordinals.Length);
        if (ordinals.IsDefault) return;
        foreach (var ordinal in ordinals) writer.Count(ordinal);
    }
}
