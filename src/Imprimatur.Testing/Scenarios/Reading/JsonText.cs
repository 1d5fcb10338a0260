using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Rules.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>Turns nodes into what the engine takes.</summary>
internal static class JsonText
{
    /// <summary>The node as a text of JSON.</summary>
    public static string Of(JsonNode node) => Plain(node, node => null).ToString(Formatting.Indented);

    /// <summary>Values of fields: <c>{ "text": "..." }</c> is a content of these words.</summary>
    public static JObject Fields(JsonObjectNode node) =>
        new(node.Properties.Select(p => new JProperty(p.Name, Plain(p.Value, ContentOf))));

    /// <summary>The content that a text is.</summary>
    public static JObject Content(string words)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
        return new JObject { ["uri"] = $"test:{digest[..8]}", ["mediaType"] = "text/plain", ["digest"] = digest };
    }

    private static JObject? ContentOf(JsonObjectNode node) =>
        node.Properties is [{ Name: "text", Value: JsonTextNode words }] ? Content(words.Text) : null;

    private static JToken Plain(JsonNode node, Func<JsonObjectNode, JObject?> special) => node switch
    {
        JsonObjectNode o => special(o) ?? new JObject(o.Properties.Select(p => new JProperty(p.Name, Plain(p.Value, special)))),
        JsonArrayNode a => new JArray(a.Items.Select(i => Plain(i, special))),
        JsonTextNode t => new JValue(t.Text),
        JsonBooleanNode b => new JValue(b.Value),
        JsonNumberNode n => Number(n.Raw),
        _ => JValue.CreateNull(),
    };

    /// <summary>A number as it was written, as far as a decimal can hold it.</summary>
    private static JValue Number(string raw) =>
        long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new JValue(whole)
        : new JValue(decimal.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture));
}
