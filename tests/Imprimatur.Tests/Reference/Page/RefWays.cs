using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>
/// Which steps lie before which. A place is a step at which one arrives ("sign"), a step that is entered ("sign!", after `when` and `needs`),
/// or a block that ends ("both/").
/// </summary>
internal sealed class RefWays(RefPage page)
{
    private readonly Dictionary<string, List<string>> _earlier = [];

    /// <summary>
    /// "`"earlier"`: every user task that lies on *every* way from the start to here ..., in this graph and those around it; ways include `needs`,
    /// `skipTo` and `anytime`" (part 5). A step lies on every way if, when nobody may enter it, no way leads here.
    /// </summary>
    public List<string> Earlier(string here)
    {
        if (_earlier.TryGetValue(here, out var known)) return known;
        return _earlier[here] = [.. page.Steps.Keys.Where(s => s != here && page.Type(s) == "userTask" && page.IsAround(page.GraphOf(s), page.GraphOf(here)))
            .Where(s => !ReachedWithout(s, page.Start).Contains(here + "!"))];
    }

    /// <summary>Whether outcomes, needs and skipped steps lead from a step to another, within their graph.</summary>
    public bool LeadsTo(string from, string target)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var step))
        {
            if (page.GraphOf(step) != page.GraphOf(target) || !reached.Add(step)) continue;
            foreach (var next in Arriving(step).Skip(1).Concat(Ways(step)).Concat(SaysEarlier(step) ? Earlier(step) : []))
                if (next[^1] != '/') open.Push(next);
        }
        return reached.Contains(target);
    }

    private bool SaysEarlier(string step) =>
        (page.Steps[step]["outcomes"] as JObject ?? []).Properties().Any(o => page.Names(o.Value["to"]).Contains("earlier"));

    private HashSet<string> ReachedWithout(string closed, string start)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var place))
        {
            if (place == closed + "!" || !reached.Add(place)) continue;
            foreach (var next in Next(place)) open.Push(next);
        }
        return reached;
    }

    private IEnumerable<string> Next(string place)
    {
        if (place[^1] == '/') return Ways(place[..^1]);
        if (place[^1] != '!') return Arriving(place);
        var step = place[..^1];
        return Inside(step).Concat(Acts(step)).Concat(page.Type(step) is "parallel" or "callActivity" ? [] : Ways(step));
    }

    private IEnumerable<string> Arriving(string step)
    {
        var json = page.Steps[step];
        yield return step + "!";
        if (json["skipTo"] is { } skip) foreach (var to in Places(step, skip)) yield return to;
        foreach (var need in json["needs"] as JArray ?? []) yield return (string)need["otherwise"]!;
    }

    /// <summary>What a block or a call begins; a block may begin nothing.</summary>
    private IEnumerable<string> Inside(string step)
    {
        var graphs = page.Within(step).ToList();
        foreach (var graph in graphs) yield return graph.Start;
        if (graphs.Count > 0 && graphs.All(g => g.When is not null)) yield return step + "/";
        // "a called workflow ends by its `end`": any of them goes on by the way of its result
        if (page.Type(step) != "end" || !page.Graphs.Any(g => g.IsCall && page.IsAround(g.Path, page.GraphOf(step)))) yield break;
        var call = page.Graphs.Last(g => g.IsCall && page.IsAround(g.Path, page.GraphOf(step))).Parent!;
        if (page.Outcome(call, (string)page.Steps[step]["result"]!) is { } way) foreach (var to in Places(call, way["to"])) yield return to;
    }

    private IEnumerable<string> Ways(string step)
    {
        var json = page.Steps[step];
        foreach (var part in new[] { "outcomes", "on" })
        {
            foreach (var way in (json[part] as JObject ?? []).Properties()) foreach (var to in Places(step, way.Value["to"])) yield return to;
        }
        foreach (var to in Places(step, json["then"]?["to"])) yield return to;
        foreach (var one in json["cases"] as JArray ?? []) foreach (var to in Places(step, one["to"])) yield return to;
        foreach (var to in Places(step, json["otherwise"])) yield return to;
    }

    private IEnumerable<string> Acts(string step)
    {
        foreach (var act in page.Acts.Values.Where(a => page.IsAround((string)a["graph"]!, page.GraphOf(step))))
        {
            if (act["during"] is null || page.Names(act["during"]).Contains(step)) foreach (var to in Places(step, act["to"])) yield return to;
        }
    }

    private IEnumerable<string> Places(string step, JToken? to)
    {
        foreach (var name in page.Names(to))
        {
            if (name == "join") yield return page.Graph(page.GraphOf(step)).Parent! + "/";
            else if (name != "earlier") yield return name;
        }
    }
}
