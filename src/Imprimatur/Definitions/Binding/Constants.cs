using System.Globalization;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Binding;

/// <summary>Plain JSON values as values of a field.</summary>
internal static class Constants
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>The value of a node for a kind of field; null when it does not fit.</summary>
    public static Value? Read(JsonNode node, FieldKind kind, FieldKind element, FeelType type) => (kind, node) switch
    {
        (FieldKind.List, JsonArrayNode list) => List(list, element, type),
        (FieldKind.Boolean, JsonBooleanNode truth) => new BooleanValue(truth.Value),
        (FieldKind.Number, JsonNumberNode number) => Within(number.Raw, type),
        (FieldKind.Date, JsonTextNode text) when DateOnly
            .TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new DateValue(date),
        (FieldKind.DateTime, JsonTextNode text) when Moment(text.Text) is { } moment => new DateTimeValue(moment),
        (FieldKind.String or FieldKind.Person or FieldKind.Unit or FieldKind.Party, JsonTextNode { Text.Length: > 0 } text) when type.OneOf.IsDefaultOrEmpty
            || type.OneOf.Contains(text.Text) => new StringValue(text.Text),
        _ => null,
    };

    /// <summary>The value of a node that no declared type asks for; null for objects and null.</summary>
    public static Value? Natural(JsonNode node) => node switch
    {
        JsonTextNode text => new StringValue(text.Text),
        JsonBooleanNode truth => new BooleanValue(truth.Value),
        JsonNumberNode number when Number.TryParse(number.Raw, out var value) => new NumberValue(value),
        JsonArrayNode list when list.Items
            .All(i => i is JsonTextNode or JsonBooleanNode or JsonNumberNode) => new ListValue([.. list.Items.Select(Natural).OfType<Value>()]),
        _ => null,
    };

    private static ListValue? List(JsonArrayNode list, FieldKind element, FeelType type)
    {
        var items = list.Items.Select(item => Read(item, element, default, type.Element ?? FeelType.Any)).ToList();
        return items.Contains(null) ? null : new ListValue([.. items.OfType<Value>()]);
    }

    private static NumberValue? Within(string raw, FeelType type) =>
        Number.TryParse(raw, out var number) && !(type.Min is { } min && number < min) && !(type.Max is { } max && number > max)
            ? new NumberValue(number)
            : null;

    private static DateTimeOffset? Moment(string text)
    {
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }
}
