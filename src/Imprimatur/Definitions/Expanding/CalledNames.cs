using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Expanding;

/// <summary>Gives the names of a called workflow the form that they have in its caller: fields that are passed are the caller's, all else has the call's
/// path before it. Everything stands where the call stands, so that what is found in it is told there.</summary>
internal sealed class CalledNames
{
    private readonly string _path;
    private readonly SourcePosition _at;
    private readonly StepTable _steps;
    private readonly IReadOnlyDictionary<JsonNode, IReadOnlyDictionary<string, string>> _inner;
    private readonly Dictionary<JsonNode, IReadOnlyDictionary<string, string>> _foreign;
    private readonly Dictionary<string, string> _passed = new(StringComparer.Ordinal);

    /// <summary>Names for one call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="path">Its path.</param>
    /// <param name="called">What it calls, itself spelt out.</param>
    /// <param name="foreign">Where conditions are noted with the names that they use.</param>
    public CalledNames(CallModel call, string path, WorkflowModel called, Dictionary<JsonNode, IReadOnlyDictionary<string, string>> foreign)
    {
        (_path, _at, _steps, _inner, _foreign) = (path, call.Name.At, new StepTable(called), called.Foreign, foreign);
        foreach (var (theirs, ours) in call.Passes) _passed.TryAdd(theirs.Text, ours.Text);
        var own = called.Fields.Select(f => f.Name.Text).Where(n => !n.Contains('/', StringComparison.Ordinal)).Distinct();
        Fields = own.ToDictionary(n => n, FieldName, StringComparer.Ordinal);
    }

    /// <summary>The caller's names of the called workflow's fields.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Where everything stands.</summary>
    public SourcePosition At => _at;

    /// <summary>The call's path, with a slash.</summary>
    public string Prefix => _path + "/";

    public bool IsPassed(string field) => _passed.ContainsKey(field);

    public Name Field(Name name, string? element = null) => new(name.Text == element ? Prefix + name.Text : FieldName(name.Text), _at);

    public NameList? FieldsOf(NameList? names) => names is null ? null : new NameList(_at, [.. names.Names.Select(n => n.Text == "comment" ? n : Field(n))]);

    /// <summary>A name that is declared in the called workflow: a clock, a message, a guarantee, an element.</summary>
    public Name Own(Name name) => new(Prefix + name.Text, _at);

    /// <summary>A step, by its path from the root, with a slash before it so that nothing nearer is meant.</summary>
    public Name Step(Name name, int graph = 0) =>
        name.Text is "join" or "earlier" or "start" ? name with { At = _at } : new Name(PathOf(name.Text, graph), _at);

    public NameList? StepsOf(NameList? names, int graph = 0) => names is null ? null : new NameList(_at, [.. names.Names.Select(n => Step(n, graph))]);

    /// <summary>A moment: a step, perhaps with one of its ways.</summary>
    public Name Point(Name name)
    {
        if (name.Text == "start") return new Name("/" + _path, _at);
        var (step, way) = Points.Split(name.Text);
        return new Name(PathOf(step, 0) + (way is null ? "" : "." + way), _at);
    }

    public NameList? PointsOf(NameList? names) => names is null ? null : new NameList(_at, [.. names.Names.Select(Point)]);

    /// <summary>A condition of its own, since the same definition may be called twice.</summary>
    public JsonNode? Condition(JsonNode? node) => node switch
    {
        JsonTextNode text => Text(text),
        JsonObjectNode o => Noted(o, new JsonObjectNode(_at, o.Properties)),
        _ => null,
    };

    /// <summary>An expression of its own.</summary>
    public JsonTextNode? Text(JsonTextNode? text) => text is null ? null : Noted(text, new JsonTextNode(_at, text.Text));

    /// <summary>The text of a series, whose parts name fields.</summary>
    public JsonTextNode Series(JsonTextNode series)
    {
        if (SeriesText.Split(series.Text) is not { } parts) return new JsonTextNode(_at, series.Text);
        return new JsonTextNode(_at, string.Concat(parts.Select(p => p.Kind switch
        {
            Plans.SeriesPartKind.Literal => p.Text,
            Plans.SeriesPartKind.Field => $"{{{FieldName(p.Text)}}}",
            _ => $"{{{p.Text}}}",
        })));
    }

    /// <summary>Names of an inner call's fields, seen from this caller.</summary>
    public IReadOnlyDictionary<string, string> Through(IReadOnlyDictionary<string, string> names) =>
        names.ToDictionary(n => n.Key, n => FieldName(n.Value), StringComparer.Ordinal);

    private T Noted<T>(JsonNode before, T after)
        where T : JsonNode
    {
        _foreign[after] = _inner.TryGetValue(before, out var names) ? Through(names) : Fields;
        return after;
    }

    private string FieldName(string name) => _passed.GetValueOrDefault(name) ?? Prefix + name;

    private string PathOf(string name, int graph)
    {
        var found = _steps.Find(name, graph);
        return found < 0 ? $"/{_path}/{name}" : $"/{_path}/{_steps.Steps[found].Path}";
    }
}
