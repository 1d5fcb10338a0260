using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary>Writes values as JSON literals in one line.</summary>
internal static class JsonWords
{
    /// <summary>The value as JSON.</summary>
    public static string Of(Value value) => value switch
    {
        StringValue s => Of(s.Text),
        DateValue or TimeValue or DateTimeValue => value.ToString()[(value.ToString().IndexOf('(', StringComparison.Ordinal) + 1)..^1],
        DaysDurationValue d => Of(d.Iso),
        MonthsDurationValue m => Of(m.Iso),
        ListValue l => "[" + string.Join(", ", l.Items.Select(Of)) + "]",
        _ => value.ToString(),
    };

    /// <summary>A text as JSON, where only what must be escaped is.</summary>
    public static string Of(string text) => Newtonsoft.Json.JsonConvert.ToString(text);
}
