using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Codec;

/// <summary>Letters: what they say is always personal, what they bring as personal as the field.</summary>
internal static class LetterCodec
{
    public static void Write(ByteWriter writer, WorkflowPlan plan, Letter letter, IConcealer? concealer)
    {
        writer.Count(letter.Ordinal);
        writer.Ordinal(letter.Message);
        PersonCodec.Write(writer, letter.By, concealer);
        PersonCodec.WriteOrNone(writer, letter.For, concealer);
        writer.Flag(letter.Human);
        writer.Moment(letter.At);
        PersonCodec.WriteOrNone(writer, letter.Text, concealer);
        writer.Count(letter.Writes.Length);
        foreach (var (field, value) in letter.Writes)
        {
            writer.Ordinal(field);
            ValueCodec.Write(writer, value, concealer is not null && Privacy.OfField(plan, field) ? concealer : null);
        }
    }

    public static ImmutableArray<Letter> ReadAll(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var letters = new Letter[reader.Count()];
        for (var i = 0; i < letters.Length; i++) letters[i] = Read(ref reader, plan, revealer);
        return [.. letters];
    }

    private static Letter Read(ref ByteReader reader, WorkflowPlan plan, IRevealer? revealer)
    {
        var letter = new Letter
        {
            Ordinal = reader.Number(),
            Message = reader.Index(plan.Messages.Length),
            By = PersonCodec.Read(ref reader, revealer),
            For = PersonCodec.ReadOrNone(ref reader, revealer),
            Human = reader.Flag(),
            At = reader.Moment(),
            Text = PersonCodec.ReadOrNone(ref reader, revealer),
        };
        var writes = new (int, Value)[reader.Count()];
        for (var i = 0; i < writes.Length; i++)
        {
            var field = reader.Index(plan.Fields.Length);
            writes[i] = (field, ValueCodec.Read(ref reader, revealer) ?? throw new StateFormatException("A letter brings no value."));
        }

        return letter with { Writes = [.. writes] };
    }
}
