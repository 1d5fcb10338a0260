using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary>Reads JSON literals as values of a type; dates and durations are texts in JSON.</summary>
internal static class LiteralReader
{
    /// <summary>The value, or null when a mistake was reported.</summary>
    /// <param name="node">The literal.</param>
    /// <param name="type">The type that it must be of, with its texts and bounds.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static Value? Read(JsonNode node, FeelType type, string what, DiagnosticBag diagnostics) => (type.Kind, node) switch
    {
        (TypeKind.String or TypeKind.Any, JsonTextNode text) => Text(text, type, what, diagnostics),
        (TypeKind.Boolean or TypeKind.Any, JsonBooleanNode boolean) => new BooleanValue(boolean.Value),
        (TypeKind.Number or TypeKind.Any, JsonNumberNode number) => Number(number, type, what, diagnostics),
        (TypeKind.Date or TypeKind.Time or TypeKind.DateTime or TypeKind.DaysDuration or TypeKind.MonthsDuration, JsonTextNode text) =>
            Temporal(text, type, diagnostics),
        (TypeKind.List or TypeKind.Any, JsonArrayNode array) => List(array, type.Element ?? FeelType.Any, what, diagnostics),
        _ => Wrong(node, type, what, diagnostics),
    };

    private static StringValue? Text(JsonTextNode text, FeelType type, string what, DiagnosticBag diagnostics)
    {
        if (type.OneOf.IsDefault || type.OneOf.Contains(text.Text, StringComparer.Ordinal)) return new StringValue(text.Text);
        diagnostics.Error(FeelCodes.NotOneOf, text.Position, $"{what} can't be {UserText.Quote(text.Text)}", NearestName.Help(text.Text, type.OneOf, "one of"));
        return null;
    }

    private static NumberValue? Number(JsonNumberNode number, FeelType type, string what, DiagnosticBag diagnostics)
    {
        if (!Values.Number.TryParse(number.Raw, out var value)) return null;
        if (!(value < type.Min) && !(value > type.Max)) return new NumberValue(value);
        var bounds = type.Min is null ? $"at most {type.Max}" : type.Max is null ? $"at least {type.Min}" : $"from {type.Min} to {type.Max}";
        diagnostics.Error(FeelCodes.NeverHolds, number.Position, $"{what} can't be {value}", $"it is {bounds}");
        return null;
    }

    private static Value? Temporal(JsonTextNode text, FeelType type, DiagnosticBag diagnostics)
    {
        Value? value = type.Kind switch
        {
            TypeKind.Date => TemporalText.Date(text.Text),
            TypeKind.Time => TemporalText.Time(text.Text),
            TypeKind.DateTime => TemporalText.DateTime(text.Text) is { Offset.IsLocal: false } moment ? moment : null,
            TypeKind.DaysDuration => TemporalText.Duration(text.Text) as DaysDurationValue,
            _ => TemporalText.Duration(text.Text) as MonthsDurationValue,
        };
        if (value is not null) return value;
        var help = type.Kind switch
        {
            TypeKind.Date => "dates are written 2024-02-29",
            TypeKind.Time => "times are written 08:30:00",
            TypeKind.DateTime => "moments are written 2024-02-29T08:30:00+08:00, with their offset",
            TypeKind.DaysDuration => "write P20D or PT5H",
            _ => "write P1Y6M",
        };
        diagnostics.Error(FeelCodes.BadTemporal, text.Position, $"there is no {TypeRelations.Name(type)} {UserText.Quote(text.Text)}", help);
        return null;
    }

    private static ListValue? List(JsonArrayNode array, FeelType element, string what, DiagnosticBag diagnostics)
    {
        var values = array.Items.Select(i => Read(i, element, $"an element of {what}", diagnostics)).ToList();
        return values.Contains(null) ? null : new ListValue([.. values.OfType<Value>()]);
    }

    private static Value? Wrong(JsonNode node, FeelType type, string what, DiagnosticBag diagnostics)
    {
        var help = node is JsonNullNode ? "null is no value; a cell { \"missing\": true } asks for a missing one" : null;
        diagnostics.Error(FeelCodes.WrongType, node.Position, $"{what} is a {TypeRelations.Name(type)}, and {node.Kind} is none", help);
        return null;
    }
}
