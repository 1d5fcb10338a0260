using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Puts into the place of every name of a step or a field what it means: the step's path, the field's full name.</summary>
internal sealed partial class RefNames(RefScope scope, string graph)
{
    public void Step(JObject step)
    {
        var element = (string?)step["as"];
        Way(step, element);
        if (step["skipTo"] is { } skip) step["skipTo"] = To(skip);
        foreach (var need in step["needs"] ?? new JArray())
        {
            need["approval"] = Name(need["approval"]!);
            need["otherwise"] = To(need["otherwise"]!);
            if (need["when"] is { } when) need["when"] = Condition(when, null);
        }
        if (step["candidates"] is { } candidates) step["candidates"] = People(candidates, element);
        if (step["separateFrom"] is JArray apart)
            step["separateFrom"] = new JArray(apart.Select(a => a is JObject o ? new JObject { ["writersOf"] = Field(o["writersOf"]!) } : Name(a)));
        foreach (var part in new[] { "forEach", "into" }) if (step[part] is { } field) step[part] = Field(field);
        if (step["due"] is JObject due) Clock(due);
        foreach (var part in new[] { "outcomes", "answers", "on" })
        {
            foreach (var way in (step[part] as JObject ?? []).Properties()) Way((JObject)way.Value, element);
        }
        if (step["then"] is JObject then) Way(then, element);
        foreach (var one in step["cases"] ?? new JArray()) Way((JObject)one, element);
        if (step["otherwise"] is { } otherwise) step["otherwise"] = To(otherwise);
        foreach (var given in (step["with"] as JObject ?? []).Properties()) given.Value = Source(given.Value);
        if (step["until"]?["field"] is { } until) step["until"]!["field"] = Field(until);
        if (step["series"] is { } series) step["series"] = Placeholder().Replace((string)series!, m => "{" + FieldName(m.Groups[1].Value) + "}");
    }

    /// <summary>The one shape of part 5, and whatever else has some of its parts.</summary>
    public JObject Way(JObject way, string? element)
    {
        foreach (var part in new[] { "if", "when" }) if (way[part] is { } condition) way[part] = Condition(condition, element);
        foreach (var part in new[] { "by", "notify" }) if (way[part] is { } people) way[part] = People(people, element);
        foreach (var part in new[] { "require", "writes", "approves" })
            if (way[part] is { } fields) way[part] = new JArray(fields.Select(f => (string)f! == "comment" ? f : Field(f)));
        if (way["set"] is JObject set) way["set"] = new JObject(set.Properties().Select(p => new JProperty(FieldName(p.Name), Source(p.Value))));
        if (way["collects"] is { } list) way["collects"] = Field(list);
        if (way["during"] is { } during) way["during"] = new JArray(during.Select(Name));
        if (way["to"] is { } to) way["to"] = to is JArray many ? new JArray(many.Select(To)) : To(to);
        return way;
    }

    public JObject Clock(JObject clock)
    {
        clock["within"] = Term(clock["within"]!);
        if (clock["from"]?["field"] is { } field) clock["from"]!["field"] = Field(field);
        if (clock["from"]?["point"] is { } point) clock["from"]!["point"] = Point((string)point!);
        if (clock["until"] is { } until) clock["until"] = new JArray(until.Select(p => Point((string)p!)));
        if (clock["pausedIn"] is { } paused) clock["pausedIn"] = new JArray(paused.Select(Name));
        if (clock["restarts"] is JObject again)
            clock["restarts"] = new JObject(again.Properties().Select(p => new JProperty(Point(p.Name), Source(p.Value))));
        if (clock["longerBy"] is JObject longer) clock["longerBy"] = new JObject(longer.Properties().Select(p => new JProperty(Point(p.Name), Term(p.Value))));
        if (clock["expired"]?["step"] is { } step) clock["expired"]!["step"] = Name(step);
        return clock;
    }

    public JObject Guarantee(JObject guarantee)
    {
        foreach (var part in new[] { "when", "never" })
            if (guarantee[part] is { } condition && guarantee["after"] is null) guarantee[part] = Condition(condition, null);
        if (guarantee["at"] is { Type: not JTokenType.Object } at) guarantee["at"] = at is JArray many ? new JArray(many.Select(Name)) : Name(at);
        if (guarantee["separate"] is { } apart) guarantee["separate"] = new JArray(apart.Select(Name));
        foreach (var part in new[] { "unchanged", "unwritten" })
            if (guarantee[part] is { } fields) guarantee[part] = new JArray(fields.Select(Field));
        if (guarantee["requires"] is JObject any) any["anyOf"] = new JArray(any["anyOf"]!.Select(p => Point((string)p!)));
        else if (guarantee["requires"] is { } one) guarantee["requires"] = Point((string)one!);
        if (guarantee["after"] is { } after) (guarantee["after"], guarantee["never"]) = (Point((string)after!), Point((string?)guarantee["never"] ?? "start"));
        if (guarantee["between"] is { } between) guarantee["between"] = new JArray(between.Select(p => Point((string)p!)));
        return guarantee;
    }

    /// <summary>A start or a power: who, where, what.</summary>
    public void Entitled(JObject one)
    {
        foreach (var part in new[] { "by", "who" }) if (one[part] is { } people) one[part] = People(people, null);
        if (one["in"] is { } within) one["in"] = new JArray(within.Select(Name));
    }

    public JToken People(JToken people, string? element)
    {
        if (people is JArray many) return new JArray(many.Select(one => People(one, element)));
        if (people is not JObject rule) return people;
        if (rule["performerOf"] is { } step && (string?)step != "start") rule["performerOf"] = Name(step);
        foreach (var part in new[] { "person", "party", "unit" })
            if ((rule[part] as JObject)?["field"] is { } field && (string?)field != element) rule[part]!["field"] = Field(field);
        return rule;
    }

    public JToken Condition(JToken condition, string? element) => condition is JObject cells
        ? new JObject(cells.Properties().Select(p => new JProperty(p.Name == element ? p.Name : FieldName(p.Name), p.Value)))
        : Feel((string)condition!);

    private JToken Term(JToken term)
    {
        foreach (var one in term as JArray ?? []) if (one["when"] is { } when) one["when"] = Condition(when, null);
        return term;
    }

    private JToken Source(JToken source) => source switch
    {
        JObject o when o["field"] is { } field => new JObject { ["field"] = Field(field) },
        JObject o when o["feel"] is { } feel => new JObject { ["feel"] = Feel((string)feel!) },
        _ => source,
    };

    private string Feel(string text) => Word().Replace(text, m => m.Value[0] == '"' ? m.Value : FieldName(m.Value));

    private JToken To(JToken name) => (string)name! is "join" or "earlier" ? name : Name(name);

    private JToken Name(JToken name) => scope.Step((string)name!, graph);

    private string Point(string point)
    {
        if (point == "start") return point;
        var dot = point.LastIndexOf('.');
        if (dot < 0) return scope.Step(point, graph);
        var step = scope.Step(point[..dot], graph);
        return $"{step}.{point[(dot + 1)..]}";
    }

    private JToken Field(JToken name) => FieldName((string)name!);

    private string FieldName(string name) => scope.Fields.GetValueOrDefault(name, name);

    [GeneratedRegex("\"[^\"]*\"|[\\p{L}_][\\p{L}0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex("\\{([^}]+)\\}")]
    private static partial Regex Placeholder();
}
