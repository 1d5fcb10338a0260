using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random calls: a small definition of its own, some of whose fields are its caller's.</summary>
internal static class RandomCalls
{
    public static JObject Make(RandomPlace place, int i, Action<RandomPlace, int> fill)
    {
        var (dice, name) = (place.Dice, place.Name(i));
        var passes = new JObject();
        var fields = new RandomFields(dice, place.Fields, passes);
        var book = new RandomBook();
        var inner = new RandomPlace(dice, fields, book, name + "q", null, 0) { Calls = place.Calls + 1 };
        fill(inner, 1 + dice.Below(3));
        inner.Json[inner.Name(inner.Types.Count)] = new JObject { ["type"] = "end", ["result"] = "ok" };
        var hasStop = inner.Json.ToString().Contains("\"stopped\"", StringComparison.Ordinal);
        if (hasStop) inner.Json["stopped"] = new JObject { ["type"] = "end", ["result"] = "no" };
        var called = new JObject { ["id"] = "sub-" + name, ["version"] = 1, ["title"] = "Called", ["fields"] = fields.Json };
        (called["start"], called["starts"]) = (inner.Name(0), new JArray());
        if (RandomExtras.Clocks(dice, fields, book, "start") is { Count: > 0 } clocks) called["clocks"] = clocks;
        var steps = inner.Json;
        if (steps.ToString().Contains("\"on\": {", StringComparison.Ordinal)) called["messages"] = RandomEvents.Messages(dice, fields, book);
        var root = RandomEvents.Targets(steps);
        if (root.Count > 0 && dice.Chance(40) && RandomEvents.Acts(dice, fields, book, root) is { Count: > 0 } acts) called["anytime"] = acts;
        called["steps"] = steps;
        place.Book.Called.Add(called);
        place.Book.Called.AddRange(book.Called);
        place.Book.Decisions.AddRange(book.Decisions);
        if (dice.Chance(60)) SeeThrough(place.Book, book, name, steps);
        var outcomes = new JObject { ["ok"] = new JObject { ["to"] = place.Name(i + 1) } };
        if (steps.ToString().Contains("\"halted\"", StringComparison.Ordinal)) outcomes["halted"] = new JObject { ["to"] = place.Elsewhere(i) };
        if (hasStop) outcomes["no"] = new JObject { ["to"] = place.Elsewhere(i) };
        return new JObject { ["type"] = "callActivity", ["workflow"] = $"sub-{name}@1", ["passes"] = passes, ["outcomes"] = outcomes };
    }

    /// <summary>"people, approvals and guarantees see through it" (part 4).</summary>
    private static void SeeThrough(RandomBook outer, RandomBook inner, string call, JObject steps)
    {
        outer.UserTasks.AddRange(inner.UserTasks.Where(steps.ContainsKey).Select(s => $"{call}/{s}"));
        outer.Steps.AddRange(inner.Steps.Where(steps.ContainsKey).Select(s => $"{call}/{s}"));
        outer.Points.AddRange(inner.Points.Where(p => steps.ContainsKey(p.Step)).Select(p => ($"{call}/{p.Step}", p.Outcome)));
    }
}
