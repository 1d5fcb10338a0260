using System.Globalization;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Machine;

/// <summary>Part 9.</summary>
internal static class Clocks
{
    /// <summary>The clock that a step's `due` is.</summary>
    public static string DueOf(string step) => step + "/due";

    /// <summary>The time of a wait.</summary>
    public static string TimeOf(string step) => step + "/time";

    /// <summary>A point came: it stops the clocks that run `until` it, and begins those that count `from` it.</summary>
    public static void Happens(Scene scene, string point)
    {
        foreach (var (name, json) in scene.Page.Clocks)
        {
            var clock = Of(scene, name);
            // a clock that has not begun can't stop; one that runs is begun again only by what `restarts` names
            if (HasBegun(scene, json, clock) && scene.Page.Names(json["until"]).Contains(point)) clock.Stopped = true;
            if ((string?)json["from"]?["point"] == point) clock.Began ??= scene.Setting.Now;
            if (json["longerBy"]?[point] is { } longer && HasBegun(scene, json, clock) && !clock.Stopped && Term(scene, longer) is { } by) clock.Longer.Add(by);
            if (json["restarts"]?[point]?["field"] is { } field) Restart(scene, clock, (string)field!);
        }
    }

    /// <summary>"`due` on a step is the small form: from entry to leaving".</summary>
    public static void Enter(Scene scene, string step)
    {
        if (scene.Page.Steps[step]["due"] is not null) scene.Case.Clocks[DueOf(step)] = new RefClock { Began = scene.Setting.Now };
    }

    /// <summary>A wait "for a time (`for: "P7D"`, `until: { "field": "closingDate" }`)" begins; whether its time is already over.</summary>
    public static bool Wait(Scene scene, string step)
    {
        var json = scene.Page.Steps[step];
        if (json["for"] is null && json["until"] is null) return false;
        var clock = scene.Case.Clocks[TimeOf(step)] = new RefClock { Began = scene.Setting.Now };
        return Instant(scene, json, clock) is { } instant && instant <= scene.Setting.Now;
    }

    public static void Leave(Scene scene, string step)
    {
        scene.Case.Clocks.Remove(DueOf(step));
        scene.Case.Clocks.Remove(TimeOf(step));
    }

    /// <summary>"After every command the instant is computed anew".</summary>
    public static void ComputeAnew(Scene scene)
    {
        foreach (var (name, json) in All(scene).ToList())
        {
            var clock = Of(scene, name);
            Pause(scene, json, clock);
            var was = clock.Instant;
            clock.Instant = null;
            var before = new Dictionary<int, DateTimeOffset>(clock.Alerts);
            clock.Due = null;
            clock.Alerts.Clear();
            if (clock.Stopped || clock.PausedSince is not null || scene.Case.Ended || Instant(scene, json, clock) is not { } instant) continue;
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

    /// <summary>Whether it counts from somewhere.</summary>
    private static bool HasBegun(Scene scene, JObject json, RefClock clock) =>
        clock.Began is not null || ((clock.CountsFrom ?? (string?)json["from"]?["field"]) is { } field && scene.Value(field) is not null);

    /// <summary>The clock counts anew from the field; where that is missing it stops.</summary>
    private static void Restart(Scene scene, RefClock clock, string field)
    {
        clock.Forget();
        clock.Instant = null;
        clock.Alerts.Clear();
        clock.Stopped = scene.Value(field) is null;
        clock.CountsFrom = field;
    }

    /// <summary>"Paused while any listed step is open".</summary>
    private static void Pause(Scene scene, JObject json, RefClock clock)
    {
        var isPaused = scene.Page.Names(json["pausedIn"]).Any(s => IsOpen(scene, s)) && HasBegun(scene, json, clock) && !clock.Stopped && !scene.Case.Ended;
        if (isPaused) clock.PausedSince ??= scene.Setting.Now;
        if (isPaused || clock.PausedSince is not { } since) return;
        clock.Pauses.Add((since, scene.Setting.Now));
        clock.PausedSince = null;
    }

    /// <summary>A step is open while its token stands in it, however it waits there; not before it is entered, nor when it has ended.</summary>
    private static bool IsOpen(Scene scene, string step) => scene.TokenAt(step) is { HeldOutside: false, Kept: null };

    private static DateTimeOffset? Instant(Scene scene, JObject json, RefClock clock)
    {
        var terms = scene.Setting.Terms;
        if (json["type"] is not null)
        {
            if (json["for"] is { } during) return terms.End([(string)during!], clock.Began!.Value, []);
            return (string?)scene.Value((string)json["until"]!["field"]!) is not { } moment ? null
                : moment.Length == 10 ? terms.Beginning(Date(moment)) : DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        }
        if (Term(scene, json["within"]!) is not { } term) return null;
        List<string> all = [term, .. clock.Longer];
        if ((clock.CountsFrom ?? (string?)json["from"]?["field"]) is not { } field)
            return clock.Began is { } began ? terms.End(all, began, clock.Pauses) : null;
        return (string?)scene.Value(field) is { } date ? terms.End(all, Date(date), clock.Pauses) : null;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"`within`: `P20BD`, `P7D`, `PT5H`, or cases".</summary>
    private static string? Term(Scene scene, JToken within) => within is JArray cases
        ? (string?)cases.FirstOrDefault(c => c["when"] is null || scene.Holds(c["when"]!) == true)?["is"]
        : (string?)within;

    private static IEnumerable<(string Name, JObject Json)> All(Scene scene)
    {
        foreach (var (name, json) in scene.Page.Clocks) yield return (name, json);
        foreach (var (step, json) in scene.Page.Steps)
        {
            if (scene.Case.Clocks.ContainsKey(DueOf(step))) yield return (DueOf(step), (JObject)json["due"]!);
            if (scene.Case.Clocks.ContainsKey(TimeOf(step))) yield return (TimeOf(step), json);
        }
    }

    private static RefClock Of(Scene scene, string name)
    {
        if (!scene.Case.Clocks.ContainsKey(name)) scene.Case.Clocks[name] = new RefClock();
        return scene.Case.Clocks[name];
    }
}
