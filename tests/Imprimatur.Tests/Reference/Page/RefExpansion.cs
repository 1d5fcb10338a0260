using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Lays a definition out flat: every step by its path, every graph, and the workflows that it calls, "in the same instance" (part 4).</summary>
internal sealed class RefExpansion
{
    private readonly Dictionary<string, JObject> _called;
    private readonly List<(RefScope Scope, string Graph, string Path)> _steps = [];
    private readonly List<RefScope> _scopes = [];

    public RefExpansion(JObject definition, Dictionary<string, JObject> called)
    {
        _called = called;
        var root = new RefScope(definition, "");
        foreach (var field in Table(definition["fields"]))
        {
            Fields[field.Name] = (JObject)field.Value;
            root.Fields[field.Name] = field.Name;
        }
        _scopes.Add(root);
        Walk(root);
        foreach (var (scope, graph, path) in _steps) new RefNames(scope, graph).Step(Steps[path]);
        foreach (var scope in _scopes) Top(scope);
    }

    public Dictionary<string, JObject> Steps { get; } = [];

    public Dictionary<string, string> GraphOf { get; } = [];

    /// <summary>"the order of token paths": the definition first, then what it holds, and so on.</summary>
    public List<RefGraph> Graphs { get; } = [];

    public Dictionary<string, JObject> Fields { get; } = [];

    public Dictionary<string, JObject> Clocks { get; } = [];

    public Dictionary<string, JObject> Messages { get; } = [];

    public Dictionary<string, JObject> Acts { get; } = [];

    public List<JObject> Guarantees { get; } = [];

    /// <summary>By step, its definition.</summary>
    public Dictionary<string, RefScope> ScopeOf { get; } = [];

    public static JObject Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static IEnumerable<JProperty> Table(JToken? table) => (table as JObject ?? []).Properties();

    private void Walk(RefScope root)
    {
        var open = new Queue<(RefScope Scope, string Graph, string? Parent, JObject Steps, JToken Start, bool IsCall, JToken? When)>();
        open.Enqueue((root, "", null, (JObject)root.Json["steps"]!, root.Json["start"]!, false, null));
        root.Around[""] = null;
        while (open.TryDequeue(out var at))
        {
            string Path(string name) => at.Graph.Length == 0 ? name : $"{at.Graph}/{name}";
            Graphs.Add(new RefGraph(at.Graph, at.Parent, Path((string)at.Start!), at.IsCall, at.When));
            foreach (var property in at.Steps.Properties())
            {
                var (path, step) = (Path(property.Name), (JObject)property.Value.DeepClone());
                (Steps[path], GraphOf[path], ScopeOf[path]) = (step, at.Graph, at.Scope);
                at.Scope.Add(path);
                _steps.Add((at.Scope, at.Graph, path));
                foreach (var branch in Table(step["branches"]))
                {
                    var graph = $"{path}/{branch.Name}";
                    at.Scope.Around[graph] = at.Graph;
                    var when = branch.Value["when"] is { } w ? new RefNames(at.Scope, at.Graph).Condition(w, null) : null;
                    open.Enqueue((at.Scope, graph, path, (JObject)branch.Value["steps"]!, branch.Value["start"]!, false, when));
                }
                if ((string?)step["type"] != "callActivity") continue;
                var inner = Call(at.Scope, path, step);
                open.Enqueue((inner, path, path, (JObject)inner.Json["steps"]!, inner.Json["start"]!, true, null));
            }
        }
    }

    private RefScope Call(RefScope caller, string path, JObject step)
    {
        var scope = new RefScope(_called[(string)step["workflow"]!], path, caller);
        scope.Around[path] = null;
        foreach (var field in Table(scope.Json["fields"]))
        {
            var passed = (string?)step["passes"]?[field.Name];
            scope.Fields[field.Name] = passed is null ? $"{path}/{field.Name}" : caller.Fields[passed];
            if (passed is null) Fields[$"{path}/{field.Name}"] = (JObject)field.Value;
        }
        _scopes.Add(scope);
        return scope;
    }

    /// <summary>What stands at the top; a called one's powers, starts, steward and readers are its caller's business.</summary>
    private void Top(RefScope scope)
    {
        var names = new RefNames(scope, scope.Call);
        foreach (var clock in Table(scope.Json["clocks"])) Clocks[scope.Named(clock.Name)] = names.Clock((JObject)clock.Value.DeepClone());
        foreach (var message in Table(scope.Json["messages"]))
        {
            var json = (JObject)message.Value.DeepClone();
            json["by"] = names.People(json["by"]!, null);
            Messages[scope.Named(message.Name)] = json;
        }
        foreach (var act in Table(scope.Json["anytime"]))
        {
            var json = names.Way((JObject)act.Value.DeepClone(), null);
            json["graph"] = scope.Call;
            Acts[scope.Named(act.Name)] = json;
        }
        foreach (var guarantee in scope.Json["guarantees"] ?? new JArray()) Guarantees.Add(names.Guarantee((JObject)guarantee.DeepClone()));
        if (scope.Call.Length > 0) return;
        foreach (var part in new[] { "starts", "powers" })
        {
            foreach (var one in (scope.Json[part] ?? new JArray()).Children()) names.Entitled((JObject)(one is JProperty p ? p.Value : one));
        }
        if (scope.Json["steward"] is { } steward) scope.Json["steward"] = names.People(steward, null);
    }
}
