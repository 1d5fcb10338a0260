using System.Collections;
using System.Globalization;
using Imprimatur.Engine;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Values as scenarios write them.</summary>
internal static class FieldText
{
    /// <summary>Whether a value is the one that is written; a JSON null is a missing one.</summary>
    public static bool Same(JToken? written, object? value) => string.Equals(Of(written), Of(value), StringComparison.Ordinal);

    public static string Of(JToken? written) => written switch
    {
        null or { Type: JTokenType.Null } => Nothing,
        JObject content => content.Value<string>("digest") ?? content.ToString(),
        JArray list => $"[{string.Join(", ", list.Select(Of))}]",
        { Type: JTokenType.Boolean } truth => truth.Value<bool>() ? "true" : "false",
        { Type: JTokenType.Integer or JTokenType.Float } number => Number(number.Value<decimal>()),
        _ => written.Value<string>() ?? Nothing,
    };

    public static string Of(object? value) => value switch
    {
        null => Nothing,
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number => Number(number),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ContentReference content => content.Digest,
        Reply reply => $"{reply.Element}: {reply.Outcome}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => value.ToString() ?? Nothing,
    };

    private const string Nothing = "missing";

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
