using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tck;

/// <summary>Reads the values of test files and compares them with what came.</summary>
internal static class TckValues
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly Number Tolerance = Number.TryParse("1e-8", out var n) ? n : Number.Zero;

    /// <summary>The value of an input or an expected result; null when there is none.</summary>
    public static Value Read(XElement holder)
    {
        if (holder.Attribute(Instance + "nil")?.Value is "true" or "1") return NullValue.Instance;
        if (DmnXml.One(holder, "list") is { } list)
            return list.Attribute(Instance + "nil")?.Value is "true" or "1" ? NullValue.Instance : new ListValue([.. DmnXml.All(list, "item").Select(Read)]);
        if (DmnXml.One(holder, "value") is { } value) return Scalar(value);
        var components = DmnXml.All(holder, "component").ToList();
        if (components.Count == 0) return NullValue.Instance;
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var component in components) entries[DmnXml.Attribute(component, "name") ?? ""] = Read(component);
        return new ContextValue(entries.ToImmutable());
    }

    /// <summary>Whether what came is what was expected; numbers to a part in a hundred million, since expected ones are rounded.</summary>
    public static bool Agree(Value expected, Value actual) => (expected, actual) switch
    {
        (NumberValue x, NumberValue y) => Near(x.Number, y.Number),
        (ListValue x, ListValue y) => x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(p => Agree(p.First, p.Second)),
        (ContextValue x, ContextValue y) =>
            x.Entries.Count == y.Entries.Count && x.Entries.All(e => y.Entries.TryGetValue(e.Key, out var other) && Agree(e.Value, other)),
        _ => expected.Equals(actual),
    };

    private static bool Near(Number a, Number b)
    {
        if (a == b) return true;
        if (NumberArithmetic.Subtract(a, b) is not { } distance) return false;
        var scale = a.Sign < 0 ? NumberArithmetic.Negate(a) : a;
        if (scale < Number.One) scale = Number.One;
        return (distance.Sign < 0 ? NumberArithmetic.Negate(distance) : distance) <= NumberArithmetic.Multiply(scale, Tolerance);
    }

    private static Value Scalar(XElement value)
    {
        if (value.Attribute(Instance + "nil")?.Value is "true" or "1") return NullValue.Instance;
        var type = value.Attribute(Instance + "type")?.Value ?? "string";
        type = type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var text = type == "string" ? value.Value : value.Value.Trim();
        return (Value?)(type switch
        {
            "boolean" => new BooleanValue(text is "true" or "1"),
            "decimal" or "double" or "float" or "integer" or "int" or "long" or "short" or "byte" or "nonNegativeInteger" or "positiveInteger" =>
                Number.TryParse(text, out var number) ? new NumberValue(number) : null,
            "date" => TemporalText.Date(text),
            "time" => TemporalText.Time(text),
            "dateTime" => TemporalText.DateTime(text),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => TemporalText.Duration(text),
            _ => new StringValue(text),
        }) ?? NullValue.Instance;
    }
}
