using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Values;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Engine.Values;

/// <summary>Turns what a host gives for a field into a value of the field's type. Whether the value fits the field is the machine's question.</summary>
internal sealed class ValueReader(Limits limits)
{
    /// <summary>The value, or null with the reason why there is none.</summary>
    public Value? Read(FieldPlan field, object given, out string? wrong)
    {
        if (field.Kind != FieldKind.List) return One(field.Kind, given, out wrong);
        return List(field.Element, given, out wrong);
    }

    /// <summary>The date that is given; null when it is none.</summary>
    public static DateOnly? DateOf(object given) => Date(given is JValue { Value: { } inner } ? inner : given)?.Date;

    private ListValue? List(FieldKind element, object given, out string? wrong)
    {
        wrong = null;
        if (given is string or JValue or JObject || given is not IEnumerable elements)
        {
            wrong = $"a list of {Name(element)} is expected, not {Name(given)}";
            return null;
        }

        var built = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in elements)
        {
            if (built.Count == limits.MaxListLength)
            {
                wrong = string.Create(CultureInfo.InvariantCulture, $"a list may have {limits.MaxListLength} elements at most");
                return null;
            }

            var value = item is null ? null : One(element, item, out wrong);
            if (value is null)
            {
                wrong = string.Create(CultureInfo.InvariantCulture, $"element {built.Count + 1}: {wrong ?? "a value is expected, not null"}");
                return null;
            }

            built.Add(value);
        }

        return built.Count == 0 ? ListValue.Empty : new ListValue(built.ToImmutable());
    }

    private Value? One(FieldKind kind, object given, out string? wrong)
    {
        var plain = given is JValue { Value: { } inner } ? inner : given;
        Value? value = kind switch
        {
            FieldKind.String or FieldKind.Person or FieldKind.Unit or FieldKind.Party => Text(plain),
            FieldKind.Boolean => plain is bool truth ? new BooleanValue(truth) : null,
            FieldKind.Number => Number(plain),
            FieldKind.Date => Date(plain),
            FieldKind.DateTime => Moment(plain),
            FieldKind.Content => Content(plain),
            _ => null,
        };
        wrong = value is null ? $"{Name(kind)} is expected, not {Name(given)}" : null;
        if (value is not StringValue { Text: var text } || text.Length <= limits.MaxTextLength) return value;
        wrong = string.Create(CultureInfo.InvariantCulture, $"a text may have {limits.MaxTextLength} characters at most, this one has {text.Length}");
        return null;
    }

    private static StringValue? Text(object plain) => plain is string text ? new StringValue(text) : null;

    private static NumberValue? Number(object plain)
    {
        decimal? number = plain switch
        {
            decimal d => d,
            int i => i,
            long l => l,
            short s => s,
            byte b => b,
            uint u => u,
            ulong u => u,
            double d when Math.Abs(d) < 1e28 => (decimal)d,
            float f when Math.Abs(f) < 1e28 => (decimal)f,
            _ => null,
        };
        return number is { } value ? new NumberValue(Rules.Values.Number.From(value)) : null;
    }

    private static DateValue? Date(object plain) => plain switch
    {
        DateOnly date => new DateValue(date),
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new DateValue(date),
        _ => null,
    };

    private static DateTimeValue? Moment(object plain) => plain switch
    {
        DateTimeOffset moment => new DateTimeValue(moment),
        DateTime { Kind: DateTimeKind.Utc } moment => new DateTimeValue(new DateTimeOffset(moment)),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && text.Contains('T', StringComparison.Ordinal) => new DateTimeValue(moment),
        _ => null,
    };

    private static ContextValue? Content(object plain)
    {
        var reference = plain switch
        {
            ContentReference known => known,
            JObject json => new ContentReference((string?)json["uri"] ?? "", (string?)json["mediaType"] ?? "", (string?)json["digest"] ?? ""),
            _ => null,
        };
        return reference is null || !IsDigest(reference.Digest) || reference.Uri.Length == 0 ? null : ContentValues.Of(reference);
    }

    private static bool IsDigest(string digest) => digest.Length == 64 && digest.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private static string Name(FieldKind kind) => kind switch
    {
        FieldKind.String => "a text",
        FieldKind.Boolean => "true or false",
        FieldKind.Number => "a number",
        FieldKind.Date => "a date (DateOnly, or `yyyy-MM-dd`)",
        FieldKind.DateTime => "a moment with its offset (DateTimeOffset)",
        FieldKind.Person => "a person's id",
        FieldKind.Unit => "a unit's id",
        FieldKind.Party => "a party's id",
        FieldKind.Content => "a content (ContentReference with URI and 64 hexadecimal digits)",
        FieldKind.Reply => "nothing (replies are gathered by the engine)",
        _ => "a list",
    };

    private static string Name(object given) => given switch
    {
        JValue { Value: { } inner } => Name(inner),
        JObject or JArray => "a JSON object or array",
        string => "a text",
        bool => "a boolean",
        DateOnly or DateTime or DateTimeOffset => "a date",
        ContentReference => "a content",
        IEnumerable => "a list",
        IFormattable => "a number",
        _ => "a value of another kind",
    };
}
