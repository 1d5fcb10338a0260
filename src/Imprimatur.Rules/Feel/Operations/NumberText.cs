using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Reads numbers with separators as <c>number("1.234,56", ".", ",")</c> does.</summary>
internal static class NumberText
{
    /// <summary>The number, or null when the text or a separator is none.</summary>
    public static NumberValue? Read(string text, string? grouping, string? point)
    {
        if (grouping is not (null or " " or "," or ".") || point is not (null or "." or ",") || (grouping is not null && grouping == point)) return null;
        if (grouping is not null) text = text.Replace(grouping, "", StringComparison.Ordinal);
        if (point is not null and not ".") text = text.Contains('.', StringComparison.Ordinal) ? "" : text.Replace(point, ".", StringComparison.Ordinal);
        var digits = text.StartsWith('-') ? text[1..] : text;
        return digits.Length > 0 && (char.IsAsciiDigit(digits[0]) || digits[0] == '.') && Number.TryParse(text, out var number)
            ? new NumberValue(number) : null;
    }
}
