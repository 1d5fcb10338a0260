using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Values as <c>string()</c> writes them: texts bare, inside lists and contexts in quotes.</summary>
internal static class ValueText
{
    /// <summary>The value as a text.</summary>
    public static string Of(Value value) => value is StringValue s ? s.Text : Inner(value);

    private static string Inner(Value value) => value switch
    {
        StringValue s => "\"" + s.Text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        DateValue or TimeValue or DateTimeValue => value.ToString()[(value.ToString().IndexOf('"', StringComparison.Ordinal) + 1)..^2],
        DaysDurationValue d => d.Iso,
        MonthsDurationValue m => m.Iso,
        ListValue l => "[" + string.Join(", ", l.Items.Select(Inner)) + "]",
        ContextValue c => "{" + string.Join(", ", c.Entries.Select(e => $"{Key(e.Key)}: {Inner(e.Value)}")) + "}",
        RangeValue { Low: null, High: { } high } r => $"({(r.HighIncluded ? "<=" : "<")} {Inner(high)})",
        RangeValue { High: null, Low: { } low } r => $"({(r.LowIncluded ? ">=" : ">")} {Inner(low)})",
        RangeValue { Low: { } low, High: { } high } r => $"{(r.LowIncluded ? '[' : '(')}{Inner(low)}..{Inner(high)}{(r.HighIncluded ? ']' : ')')}",
        _ => value.ToString(),
    };

    private static string Key(string key) =>
        key.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ') ? key : "\"" + key.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
