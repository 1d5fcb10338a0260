using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>A definition as it is written, with its decisions and the workflows that it calls; nothing is compiled but names.</summary>
internal sealed class RefPage
{
    private readonly RefExpansion _all;
    private readonly HashSet<(string Outer, string Inner)> _around = [];

    public RefPage(string definition, IEnumerable<string> decisions, params IEnumerable<string> called)
    {
        Json = RefExpansion.Read(definition);
        Decisions = decisions.Select(RefExpansion.Read).ToDictionary(d => (string)d["id"]!);
        _all = new RefExpansion(Json, called.Select(RefExpansion.Read).ToDictionary(c => $"{(string)c["id"]!}@{(string)c["version"]!}"));
        foreach (var graph in Graphs)
        {
            for (var g = graph; g is not null; g = g.Parent is null ? null : Graph(GraphOf(g.Parent))) _around.Add((g.Path, graph.Path));
        }
    }

    public JObject Json { get; }

    public Dictionary<string, JObject> Decisions { get; }

    /// <summary>By path.</summary>
    public Dictionary<string, JObject> Steps => _all.Steps;

    public List<RefGraph> Graphs => _all.Graphs;

    public Dictionary<string, JObject> Fields => _all.Fields;

    public Dictionary<string, JObject> Clocks => _all.Clocks;

    public Dictionary<string, JObject> Messages => _all.Messages;

    /// <summary>What is possible `anytime`; `graph` says in which definition.</summary>
    public Dictionary<string, JObject> Acts => _all.Acts;

    public IEnumerable<JObject> Guarantees => _all.Guarantees;

    public string Start => _all.Graphs[0].Start;

    /// <summary>"when absent, the role `steward`" (part 2).</summary>
    public JToken Steward => Json["steward"] ?? JToken.Parse("""{ "roles": ["steward"] }""");

    public JObject? Power(string name) => Json["powers"]?[name] as JObject;

    public string Type(string step) => (string)Steps[step]["type"]!;

    public bool IsForEach(string step) => Steps[step]["forEach"] is not null;

    public string GraphOf(string step) => _all.GraphOf[step];

    public RefGraph Graph(string path) => Graphs.Find(g => g.Path == path)!;

    /// <summary>The graphs that a block or a call holds.</summary>
    public IEnumerable<RefGraph> Within(string step) => Graphs.Where(g => g.Parent == step);

    /// <summary>Whether a graph is another or lies around it.</summary>
    public bool IsAround(string outer, string inner) => _around.Contains((outer, inner));

    /// <summary>What a field's name means where the step's definition uses it.</summary>
    public string FieldAt(string step, string name) => _all.ScopeOf[step].Fields.GetValueOrDefault(name, name);

    /// <summary>The messages that a wait takes, by name, with what they do there and how they are called there.</summary>
    public IEnumerable<(string Name, string Here, JObject Way)> Takes(string step) => (Steps[step]["on"] as JObject ?? []).Properties()
        .Select(p => (_all.ScopeOf[step].Named(p.Name), p.Name, (JObject)p.Value));

    /// <summary>"outcomes, or then": what can end a step, by name.</summary>
    public JObject? Outcome(string step, string name) =>
        name == "then" && Steps[step]["then"] is JObject then ? then : (Steps[step]["outcomes"]?[name] ?? Steps[step]["on"]?[name]) as JObject;

    /// <summary>What the holder of an item may say: the outcomes, or on a step for each element the answers.</summary>
    public JObject? Said(string step, string name) =>
        IsForEach(step) ? Steps[step]["answers"]![name] as JObject : Outcome(step, name);

    public IEnumerable<string> Names(JToken? list) => list switch
    {
        null => [],
        JArray many => many.Where(m => m.Type == JTokenType.String).Select(m => (string)m!),
        _ => [(string)list!],
    };
}
