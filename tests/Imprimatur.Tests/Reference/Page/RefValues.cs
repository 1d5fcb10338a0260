using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Values are JSON as it stands; a missing value is null.</summary>
internal static class RefValues
{
    /// <summary>Equality of values: numbers by their amount, all else as written.</summary>
    public static bool Same(JToken? a, JToken? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (IsNumber(a) && IsNumber(b)) return Amount(a) == Amount(b);
        if (a is JArray x && b is JArray y) return x.Count == y.Count && x.Zip(y).All(p => Same(p.First, p.Second));
        return JToken.DeepEquals(a, b);
    }

    public static bool IsNumber(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float;

    public static decimal Amount(JToken value) => decimal.Parse(value.ToString(), CultureInfo.InvariantCulture);

    /// <summary>Less, equal or more, of two numbers or two texts (dates are written so that their text sorts as they do).</summary>
    public static int Compare(JToken a, JToken b) =>
        IsNumber(a) ? Amount(a).CompareTo(Amount(b)) : string.CompareOrdinal((string)a!, (string)b!);

    /// <summary>"`type`, `oneOf`, `min`, `max`" (part 3): whether a value may stand in a field; "the empty list is a value, the empty text is none".</summary>
    public static bool Fits(JObject field, JToken? value)
    {
        var type = (string)field["type"]!;
        if (type.StartsWith("list<", StringComparison.Ordinal))
        {
            return value is JArray list && list.All(v => FitsOne(type[5..^1], field, v));
        }
        return value is not null && FitsOne(type, field, value);
    }

    private static bool FitsOne(string type, JObject field, JToken value)
    {
        var kind = type switch
        {
            "boolean" => value.Type == JTokenType.Boolean,
            "number" => IsNumber(value),
            "date" => value.Type == JTokenType.String && DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", out _),
            "dateTime" => value.Type == JTokenType.String && DateTimeOffset.TryParse((string)value!, CultureInfo.InvariantCulture, out _),
            "content" => value is JObject content && content["digest"] is not null,
            "reply" => false,
            _ => value.Type == JTokenType.String && ((string)value!).Length > 0,
        };
        if (!kind) return false;
        if (field["oneOf"] is JArray choices && !choices.Any(c => Same(c is JObject o ? o["is"] : c, value))) return false;
        if (field["min"] is { } min && IsNumber(value) && Amount(value) < Amount(min)) return false;
        return field["max"] is not { } max || !IsNumber(value) || Amount(value) <= Amount(max);
    }
}
