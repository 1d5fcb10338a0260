using System.Globalization;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Values;

/// <summary>Values as texts that are equal when the values are and sort as they do, for the index of searchable fields.</summary>
internal static class SortableText
{
    private const string Digits = "00000000000000000000000000000.############################";

    /// <summary>The text; null for values that have no order (contents, replies, lists).</summary>
    public static string? Of(Value? value) => value switch
    {
        StringValue text => text.Text,
        BooleanValue truth => truth.Truth ? "true" : "false",
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeValue moment => moment.Moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        NumberValue number => OfNumber(number.Number.ToDecimal()),
        _ => null,
    };

    /// <summary>The text of what a host gives to search by; null for what has no order.</summary>
    public static string? OfPlain(object plain) => plain switch
    {
        string text => text,
        bool truth => Of(new BooleanValue(truth)),
        DateOnly date => Of(new DateValue(date)),
        DateTimeOffset moment => Of(new DateTimeValue(moment)),
        decimal or int or long => OfNumber(Convert.ToDecimal(plain, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Negative numbers come first, with each digit taken from nine, so that the smaller one has the smaller text; <c>~</c> puts a shorter fraction
    /// behind a longer one.</summary>
    private static string OfNumber(decimal number)
    {
        var digits = Math.Abs(number).ToString(Digits, CultureInfo.InvariantCulture);
        return number >= 0 ? "p" + digits : "n" + string.Concat(digits.Select(d => char.IsAsciiDigit(d) ? (char)('0' + '9' - d) : d)) + "~";
    }
}
