using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Codec;

/// <summary>Values: a kind, then the content; a concealed leaf is its kind with the high bit, then 32 bytes.</summary>
internal static class ValueCodec
{
    private const byte Concealed = 0x80;
    private const int MaxDepth = 8;

    public static void Write(ByteWriter writer, Value? value, IConcealer? concealer)
    {
        switch (value)
        {
            case null: writer.Byte(0); break;
            case ListValue list:
                writer.Byte(7);
                writer.Count(list.Items.Length);
                foreach (var item in list.Items) Write(writer, item, concealer);
                break;
            case ContextValue context:
                writer.Byte(8);
                writer.Count(context.Entries.Count);
                foreach (var (name, entry) in context.Entries)
                {
                    writer.Text(name);
                    Write(writer, entry, concealer);
                }

                break;
            default:
                WriteLeaf(writer, value, concealer);
                break;
        }
    }

    public static Value? Read(ref ByteReader reader, IRevealer? revealer, int depth = 0)
    {
        if (depth > MaxDepth) throw new StateFormatException("A value is nested too deeply.");
        var kind = reader.Byte();
        if ((kind & Concealed) != 0) return Parse((byte)(kind & ~Concealed), Reveal(ref reader, revealer), true);
        switch (kind)
        {
            case 0: return null;
            case 2: return new BooleanValue(reader.Flag());
            case 5: return new DateValue(DateOnly.FromDayNumber((int)Math.Min(reader.Number(), DateOnly.MaxValue.DayNumber)));
            case 6: return new DateTimeValue(reader.Moment());
            case 7: return ReadList(ref reader, revealer, depth);
            case 8: return ReadContext(ref reader, revealer, depth);
            default: return Parse(kind, reader.Text(), false);
        }
    }

    public static string Reveal(ref ByteReader reader, IRevealer? revealer) =>
        revealer is null ? throw new StateFormatException("The state is concealed and nothing reveals it.") : revealer.Reveal(reader.Raw(32));

    private static ListValue ReadList(ref ByteReader reader, IRevealer? revealer, int depth)
    {
        var count = reader.Count();
        var items = ImmutableArray.CreateBuilder<Value>(count);
        for (var i = 0; i < count; i++) items.Add(Read(ref reader, revealer, depth + 1) ?? throw new StateFormatException("A list holds no value."));
        return new ListValue(items.MoveToImmutable());
    }

    private static ContextValue ReadContext(ref ByteReader reader, IRevealer? revealer, int depth)
    {
        var count = reader.Count();
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = reader.Text();
            var value = Read(ref reader, revealer, depth + 1) ?? throw new StateFormatException("An entry holds no value.");
            if (!entries.TryAdd(name, value)) throw new StateFormatException("A context names an entry twice.");
        }

        return new ContextValue(entries.ToImmutable());
    }

    private static void WriteLeaf(ByteWriter writer, Value value, IConcealer? concealer)
    {
        var (kind, text) = TextOf(value, concealer is not null);
        if (concealer is not null)
        {
            writer.Byte((byte)(kind | Concealed));
            writer.Raw(concealer.Conceal(text).Span);
            return;
        }

        writer.Byte(kind);
        switch (value)
        {
            case BooleanValue boolean: writer.Flag(boolean.Truth); break;
            case DateValue date: writer.Count(date.Date.DayNumber); break;
            case DateTimeValue moment: writer.Moment(moment.Moment); break;
            default: writer.Text(text); break;
        }
    }

    private static (byte Kind, string Text) TextOf(Value value, bool asText) => value switch
    {
        StringValue s => (1, s.Text),
        BooleanValue b => (2, b.Truth ? "true" : "false"),
        NumberValue n => (4, n.Number.ToString()),
        DateValue d => (5, asText ? d.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ""),
        DateTimeValue t => (6, asText ? t.Moment.ToString("O", CultureInfo.InvariantCulture) : ""),
        _ => throw new InvalidOperationException($"A {value.Kind} is no field's value."),
    };

    /// <summary>A leaf from its text. An erased leaf is no longer of its kind: its text then stands for it.</summary>
    private static Value Parse(byte kind, string text, bool mayBeErased)
    {
        switch (kind)
        {
            case 1: return new StringValue(text);
            case 2 when text is "true" or "false": return new BooleanValue(text == "true");
            case 4 when Number.TryParse(text, out var number): return new NumberValue(number);
            case 5 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date): return new DateValue(date);
            case 6 when DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at):
                return new DateTimeValue(at);
            default: return mayBeErased ? new StringValue(text) : throw new StateFormatException("A value's kind is not known.");
        }
    }
}
