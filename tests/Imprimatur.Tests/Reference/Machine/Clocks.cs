using System.Globalization;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>Part 9.</summary>
internal static class Clocks
{
    /// <summary>The clock that a step's `due` is.</summary>
    public static string DueOf(string step) => step + "/due";

    /// <summary>A point came: it stops the clocks that run `until` it, and begins those that count `from` it.</summary>
    public static void Happens(Scene scene, string point)
    {
        foreach (var (name, json) in Named(scene))
        {
            var clock = Of(scene, name);
            // a clock that has not begun can't stop; one that runs is begun again only by what `restarts` names
            var runs = clock.Began is not null || (json["from"]?["field"] is { } field && scene.Value((string)field!) is not null);
            if (runs && scene.Page.Names(json["until"]).Contains(point)) clock.Stopped = true;
            if ((string?)json["from"]?["point"] == point) clock.Began ??= scene.Setting.Now;
        }
    }

    /// <summary>"`due` on a step is the small form: from entry to leaving".</summary>
    public static void Enter(Scene scene, string step)
    {
        if (scene.Page.Steps[step]["due"] is not null) scene.Case.Clocks[DueOf(step)] = new RefClock { Began = scene.Setting.Now };
        Happens(scene, step);
    }

    public static void Leave(Scene scene, string step) => scene.Case.Clocks.Remove(DueOf(step));

    /// <summary>"After every command the instant is computed anew".</summary>
    public static void ComputeAnew(Scene scene)
    {
        foreach (var (name, json) in Named(scene).Concat(Dues(scene)))
        {
            var clock = Of(scene, name);
            var was = clock.Instant;
            clock.Instant = null;
            var before = new Dictionary<int, DateTimeOffset>(clock.Alerts);
            clock.Due = null;
            clock.Alerts.Clear();
            if (clock.Stopped || scene.Case.Ended || Instant(scene, json, clock) is not { } instant) continue;
            // "if it is still to come the clock runs, expired before or not; each instant acts at most once"
            if (instant <= scene.Setting.Now && instant != was && clock.Acted.Any(a => a.Alert < 0)) continue;
            clock.Instant = instant;
            if (!clock.Acted.Contains((-1, instant))) clock.Due = instant;
            var alerts = json["alerts"] as JArray ?? [];
            for (var i = 0; i < alerts.Count; i++)
            {
                var at = scene.Setting.Terms.Before((string)alerts[i]["before"]!, instant);
                var isStale = at <= scene.Setting.Now && before.GetValueOrDefault(i) != at && clock.Acted.Any(a => a.Alert == i);
                if (!isStale && !clock.Acted.Contains((i, at))) clock.Alerts[i] = at;
            }
        }
    }

    private static DateTimeOffset? Instant(Scene scene, JObject json, RefClock clock)
    {
        var term = Term(scene, json["within"]!);
        if (term is null) return null;
        if (json["from"]?["field"] is not { } field) return clock.Began is { } began ? scene.Setting.Terms.End(term, began) : null;
        return (string?)scene.Value((string)field!) is { } date
            ? scene.Setting.Terms.End(term, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>"`within`: `P20BD`, `P7D`, `PT5H`, or cases".</summary>
    private static string? Term(Scene scene, JToken within) => within is JArray cases
        ? (string?)cases.FirstOrDefault(c => c["when"] is null || scene.Holds(c["when"]!) == true)?["is"]
        : (string?)within;

    private static IEnumerable<(string Name, JObject Json)> Named(Scene scene) =>
        (scene.Page.Json["clocks"] as JObject ?? []).Properties().Select(p => (p.Name, (JObject)p.Value));

    private static IEnumerable<(string Name, JObject Json)> Dues(Scene scene) =>
        scene.Page.Steps.Where(s => scene.Case.Clocks.ContainsKey(DueOf(s.Key))).Select(s => (DueOf(s.Key), (JObject)s.Value["due"]!));

    private static RefClock Of(Scene scene, string name)
    {
        if (!scene.Case.Clocks.ContainsKey(name)) scene.Case.Clocks[name] = new RefClock();
        return scene.Case.Clocks[name];
    }
}
