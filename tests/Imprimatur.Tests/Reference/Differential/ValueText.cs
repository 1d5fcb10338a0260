using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Rules.Values;
using Imprimatur.Tests.Reference.Page;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>Values of both machines, made alike: into the engine's, and both into one text.</summary>
internal static class ValueText
{
    /// <summary>A plain value as the engine takes it; a date field's text is a date where it can be.</summary>
    public static Value ToEngine(JToken value, string type) => value switch
    {
        JArray list => new ListValue([.. list.Select(v => ToEngine(v, type.StartsWith("list<", StringComparison.Ordinal) ? type[5..^1] : type))]),
        JObject content => new ContextValue(content.Properties()
            .ToImmutableSortedDictionary(p => p.Name, p => (Value)new StringValue((string)p.Value!), StringComparer.Ordinal)),
        { Type: JTokenType.Boolean } => new BooleanValue((bool)value),
        { Type: JTokenType.Integer or JTokenType.Float } => new NumberValue(Number.From(RefValues.Amount(value))),
        _ when type == "date" && DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", out var date) => new DateValue(date),
        _ when type == "dateTime" && DateTimeOffset.TryParse((string)value!, CultureInfo.InvariantCulture, out var moment) => new DateTimeValue(moment),
        _ => new StringValue((string)value!),
    };

    public static string Of(Value value) => value switch
    {
        ListValue list => "[" + string.Join(", ", list.Items.Select(Of)) + "]",
        ContextValue context when context.Entries.TryGetValue("digest", out var digest) => Of(digest),
        ContextValue reply => Of(reply.Entries["element"]) + ":" + Of(reply.Entries["outcome"]),
        DateTimeValue moment => moment.Moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StringValue text => text.Text,
        _ => value.ToString(),
    };

    public static string Of(JToken value) => value switch
    {
        JArray list => "[" + string.Join(", ", list.Select(Of)) + "]",
        JObject o when o["digest"] is { } digest => (string)digest!,
        JObject o => (string)o["element"]! + ":" + (string)o["outcome"]!,
        { Type: JTokenType.Boolean } => (bool)value ? "true" : "false",
        { Type: JTokenType.Integer or JTokenType.Float } => Number.From(RefValues.Amount(value)).ToString(),
        _ => (string)value!,
    };

    /// <summary>Names in one order, whichever machine gave them.</summary>
    public static string Sorted(IEnumerable<string> names) => string.Join(",", names.Order(StringComparer.Ordinal));
}
