using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>A definition as it is written, with its decisions; nothing is compiled.</summary>
internal sealed class RefPage
{
    public RefPage(string definition, params IEnumerable<string> decisions)
    {
        Json = Read(definition);
        Decisions = decisions.Select(Read).ToDictionary(d => (string)d["id"]!);
        Steps = ((JObject)Json["steps"]!).Properties().ToDictionary(p => p.Name, p => (JObject)p.Value);
        Fields = ((JObject?)Json["fields"] ?? []).Properties().ToDictionary(p => p.Name, p => (JObject)p.Value);
    }

    public JObject Json { get; }

    public Dictionary<string, JObject> Decisions { get; }

    public Dictionary<string, JObject> Steps { get; }

    public Dictionary<string, JObject> Fields { get; }

    public string Start => (string)Json["start"]!;

    /// <summary>"when absent, the role `steward`" (part 2).</summary>
    public JToken Steward => Json["steward"] ?? JToken.Parse("""{ "roles": ["steward"] }""");

    public IEnumerable<JObject> Guarantees => (Json["guarantees"] as JArray ?? []).Cast<JObject>();

    public JObject? Power(string name) => Json["powers"]?[name] as JObject;

    public string Type(string step) => (string)Steps[step]["type"]!;

    public bool IsForEach(string step) => Steps[step]["forEach"] is not null;

    /// <summary>"outcomes, or then": what can end a step, by name.</summary>
    public JObject? Outcome(string step, string name) =>
        name == "then" && Steps[step]["then"] is JObject then ? then : Steps[step]["outcomes"]?[name] as JObject;

    /// <summary>What the holder of an item may say: the outcomes, or on a step for each element the answers.</summary>
    public JObject? Said(string step, string name) =>
        IsForEach(step) ? Steps[step]["answers"]![name] as JObject : Outcome(step, name);

    public IEnumerable<string> Names(JToken? list) => list switch
    {
        null => [],
        JArray many => many.Where(m => m.Type == JTokenType.String).Select(m => (string)m!),
        _ => [(string)list!],
    };

    private static JObject Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
