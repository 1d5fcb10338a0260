using System.Text;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Values as <c>string()</c> writes them: texts bare, inside lists and contexts in quotes.</summary>
internal static class ValueText
{
    /// <summary>The value as a text; null when it is longer than a string can be.</summary>
    public static string? Of(Value value)
    {
        if (value is StringValue s) return s.Text;
        var built = new StringBuilder();
        return Write(value, built) ? built.ToString() : null;
    }

    /// <summary>Writes a value; false when there is too much.</summary>
    private static bool Write(Value value, StringBuilder to)
    {
        switch (value)
        {
            case ListValue list:
                to.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (!Write(list.Items[i], to.Append(i == 0 ? "" : ", "))) return false;
                }

                to.Append(']');
                break;
            case ContextValue context:
                to.Append('{');
                var first = true;
                foreach (var (name, entry) in context.Entries)
                {
                    if (!Write(entry, to.Append(first ? "" : ", ").Append(Key(name)).Append(": "))) return false;
                    first = false;
                }

                to.Append('}');
                break;
            case RangeValue range:
                if (!Write(range, to)) return false;
                break;
            default:
                to.Append(Scalar(value));
                break;
        }

        return to.Length <= FeelLimits.Text;
    }

    private static bool Write(RangeValue range, StringBuilder to)
    {
        if (range is { Low: { } low, High: { } high })
        {
            if (!Write(low, to.Append(range.LowIncluded ? '[' : '(')) || !Write(high, to.Append(".."))) return false;
            to.Append(range.HighIncluded ? ']' : ')');
            return true;
        }

        var included = range.Low is null ? range.HighIncluded : range.LowIncluded;
        if (!Write(range.Low ?? range.High!, to.Append('(').Append(range.Low is null ? '<' : '>').Append(included ? "= " : " "))) return false;
        to.Append(')');
        return true;
    }

    private static string Scalar(Value value) => value switch
    {
        StringValue s => Quoted(s.Text),
        DateValue or TimeValue or DateTimeValue => value.ToString()[(value.ToString().IndexOf('"', StringComparison.Ordinal) + 1)..^2],
        DaysDurationValue d => d.Iso,
        MonthsDurationValue m => m.Iso,
        _ => value.ToString(),
    };

    private static string Key(string key) => key.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ') ? key : Quoted(key);

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
