using System.Text;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Values in words for people.</summary>
internal static class ValueWords
{
    /// <summary>A value: texts stand bare where they can't be taken for anything else, dates always do.</summary>
    public static string Of(Value value) => value switch
    {
        StringValue { Text: var text } => IsPlain(text) ? text : JsonWords.Of(text),
        DateValue or TimeValue or DateTimeValue => JsonWords.Of(value).Trim('"'),
        DaysDurationValue d => d.Iso,
        MonthsDurationValue m => m.Iso,
        _ => JsonWords.Of(value),
    };

    /// <summary>Joins words: <c>a, b or c</c>.</summary>
    public static string Either(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count <= 1 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " or " + all[^1];
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && text is not ("true" or "false" or "missing" or "or" or "and") && Rune.TryGetRuneAt(text, 0, out var first) && Rune.IsLetter(first)
        && text.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is '-' or '_');
}
