using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Which steps lie before which.</summary>
internal sealed class RefWays(RefPage page)
{
    /// <summary>
    /// "`"earlier"`: every user task that lies on *every* way from the start to here ...; ways include `needs`, `skipTo` and `anytime`" (part 5).
    /// A step lies on every way if, when nobody may pass it, no way leads here.
    /// </summary>
    public List<string> Earlier(string here) =>
        [.. page.Steps.Keys.Where(s => s != here && page.Type(s) == "userTask" && !ReachedWithout(s).Contains(here))];

    private HashSet<string> ReachedWithout(string closed)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([page.Start]);
        while (open.TryPop(out var step))
        {
            if (step == closed || !reached.Add(step)) continue;
            foreach (var next in Next(step)) open.Push(next);
        }
        return reached;
    }

    /// <summary>Every step to which a way leads from this one; "earlier" itself only leads where one has been.</summary>
    public IEnumerable<string> Next(string step)
    {
        var json = page.Steps[step];
        foreach (var way in (json["outcomes"] as JObject ?? []).Properties()) foreach (var to in To(way.Value)) yield return to;
        if (json["then"] is { } then) foreach (var to in To(then)) yield return to;
        foreach (var one in json["cases"] as JArray ?? []) foreach (var to in To(one)) yield return to;
        if (json["otherwise"] is { } otherwise) yield return (string)otherwise!;
        if (json["skipTo"] is { } skip) yield return (string)skip!;
        foreach (var need in json["needs"] as JArray ?? []) yield return (string)need["otherwise"]!;
        foreach (var act in (page.Json["anytime"] as JObject ?? []).Properties())
        {
            if (act.Value["during"] is null || page.Names(act.Value["during"]).Contains(step)) foreach (var to in To(act.Value)) yield return to;
        }
    }

    private IEnumerable<string> To(JToken way) => page.Names(way["to"]).Where(t => t is not "earlier" and not "join");
}
