using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Values;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Between nodes that know their place and tokens that can be written; numbers keep their digits.</summary>
internal static class JsonTokens
{
    /// <summary>A node as a token.</summary>
    public static JToken Of(JsonNode node) => node switch
    {
        JsonObjectNode o => Of(o, _ => true),
        JsonArrayNode a => new JArray(a.Items.Select(Of)),
        JsonTextNode t => new JValue(t.Text),
        JsonNumberNode n => new JRaw(n.Raw),
        JsonBooleanNode b => new JValue(b.Value),
        _ => JValue.CreateNull(),
    };

    /// <summary>Some properties of an object.</summary>
    public static JObject Of(JsonObjectNode node, Func<string, bool> keeps) =>
        new(node.Properties.Where(p => keeps(p.Name)).Select(p => new JProperty(p.Name, Of(p.Value))));

    /// <summary>A value as a literal of JSON.</summary>
    public static JToken Of(Value value) => value switch
    {
        NumberValue n => new JRaw(n.ToString()),
        BooleanValue b => new JValue(b.Truth),
        StringValue s => new JValue(s.Text),
        ListValue l => new JArray(l.Items.Select(Of)),
        _ => new JValue(JsonWords.Of(value).Trim('"')),
    };
}
