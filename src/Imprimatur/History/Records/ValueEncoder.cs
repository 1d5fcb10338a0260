using System.Globalization;
using System.Text;
using Imprimatur.History.Canonical;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Records;

/// <summary>Writes FEEL values: strings, booleans and lists as JSON has them, all else as an object whose one key names the type (docs/history.md).</summary>
internal static class ValueEncoder
{
    public static void Write(CanonicalWriter writer, Value? value, FieldSecrecy secrecy, IConcealer concealer)
    {
        switch (value)
        {
            case null:
                writer.Null();
                break;
            case ListValue list:
                writer.BeginArray();
                foreach (var item in list.Items) Write(writer, item, secrecy, concealer);
                writer.EndArray();
                break;
            case ContextValue context when secrecy == FieldSecrecy.Reply:
                WriteContext(writer, context, concealer, name => name is "by" or "text" ? FieldSecrecy.Whole : FieldSecrecy.Plain);
                break;
            case StringValue text when secrecy == FieldSecrecy.Whole:
                WriteHidden(writer, text.Text, concealer);
                break;
            case not null when secrecy == FieldSecrecy.Whole:
                WriteHiddenValue(writer, value, concealer);
                break;
            default:
                WritePlain(writer, value, concealer);
                break;
        }
    }

    /// <summary>A text that stands in the record as its hash.</summary>
    public static void WriteHidden(CanonicalWriter writer, string text, IConcealer concealer)
    {
        writer.BeginObject();
        writer.Name("sha256"u8);
        writer.Hex(concealer.Conceal(text).Span);
        writer.EndObject();
    }

    private static void WriteHiddenValue(CanonicalWriter writer, Value value, IConcealer concealer)
    {
        var inner = new CanonicalWriter(64);
        WritePlain(inner, value, concealer);
        writer.BeginObject();
        writer.Name("sha256Value"u8);
        writer.Hex(concealer.Conceal(Encoding.UTF8.GetString(inner.Written)).Span);
        writer.EndObject();
    }

    private static void WritePlain(CanonicalWriter writer, Value value, IConcealer concealer)
    {
        switch (value)
        {
            case StringValue text:
                writer.String(text.Text);
                break;
            case BooleanValue boolean:
                writer.Boolean(boolean.Truth);
                break;
            case NumberValue number:
                WriteTyped(writer, "number"u8, number.Number.ToString());
                break;
            case DateValue date:
                WriteTyped(writer, "date"u8, date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeValue moment:
                WriteTyped(writer, "dateTime"u8, moment.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture));
                break;
            case ContextValue context:
                WriteContext(writer, context, concealer, _ => FieldSecrecy.Plain);
                break;
            default:
                WriteTyped(writer, "feel"u8, value.ToString());
                break;
        }
    }

    private static void WriteContext(CanonicalWriter writer, ContextValue context, IConcealer concealer, Func<string, FieldSecrecy> secrecy)
    {
        writer.BeginObject();
        writer.Name("context"u8);
        writer.BeginObject();
        foreach (var (name, entry) in context.Entries.OrderBy(e => e.Key, CodePointOrder.Instance))
        {
            writer.Name(name);
            Write(writer, entry, secrecy(name), concealer);
        }

        writer.EndObject();
        writer.EndObject();
    }

    private static void WriteTyped(CanonicalWriter writer, ReadOnlySpan<byte> type, string text)
    {
        writer.BeginObject();
        writer.Name(type);
        writer.String(text);
        writer.EndObject();
    }
}
