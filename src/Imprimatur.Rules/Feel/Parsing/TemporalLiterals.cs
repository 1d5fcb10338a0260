using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>Reads <c>date("2024-02-30")</c> and its like when they are parsed, so that a day that does not exist is a mistake at load.</summary>
internal static class TemporalLiterals
{
    /// <summary>Whether a function of this name makes a temporal value of a text.</summary>
    public static bool Reads(string function) => function is "date" or "time" or "date and time" or "duration";

    /// <summary>The value of a call with a text.</summary>
    public static Node Read(string function, string text, TextSpan span)
    {
        Value? value = function switch
        {
            "date" => TemporalText.Date(text),
            "time" => TemporalText.Time(text),
            "duration" => TemporalText.Duration(text),
            _ => (Value?)TemporalText.DateTime(text) ?? (TemporalText.Date(text) is { } day ? new DateTimeValue(day.Days, 0, ClockOffset.None) : null),
        };
        return value is not null ? new LiteralNode(span, value) : throw Bad(text, function, span);
    }

    /// <summary>The value of <c>@"..."</c>; in DMN null when it is none.</summary>
    public static Node ReadAny(string text, TextSpan span, FeelMode mode) =>
        TemporalText.Any(text) is { } value ? new LiteralNode(span, value)
        : mode == FeelMode.Dmn ? new LiteralNode(span, NullValue.Instance)
        : throw Bad(text, "date, time or duration", span);

    private static FeelSyntaxException Bad(string text, string what, TextSpan span) => new(
        FeelCodes.BadTemporal, span, $"there is no {what} {UserText.Quote(text)}",
            "dates are written 2024-02-29, times 08:30:00, durations P20D, PT5H or P1Y6M");
}
