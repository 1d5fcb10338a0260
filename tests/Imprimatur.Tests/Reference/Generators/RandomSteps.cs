using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>The steps of a random definition: a spine s0, s1, ... to an end; blocks hold spines of their own.</summary>
internal static class RandomSteps
{
    public static JObject Root(Dice dice, RandomFields fields, RandomBook book)
    {
        var place = new RandomPlace(dice, fields, book, "s", null, 0);
        Fill(place, 2 + dice.Below(7));
        place.Json[place.Name(place.Types.Count)] = new JObject { ["type"] = "end", ["result"] = "done" };
        if (place.Json.ToString().Contains("\"stopped\"", StringComparison.Ordinal))
            place.Json["stopped"] = new JObject { ["type"] = "end", ["result"] = "stopped" };
        return place.Json;
    }

    private static void Fill(RandomPlace place, int count)
    {
        var dice = place.Dice;
        for (var i = 0; i < count; i++)
            place.Types.Add(i > 0 || place.IsBranch ? Type(place) : dice.Chance(90) ? "userTask" : "forEach");
        for (var i = 0; i < count; i++)
        {
            place.Json[place.Name(i)] = Step(place, i);
            place.Book.Steps.Add(place.Name(i));
        }
        for (var i = place.IsBranch ? 0 : 1; i < count; i++)
        {
            var step = (JObject)place.Json[place.Name(i)]!;
            if (dice.Chance(22)) Need(place, step, i);
            if (dice.Chance(8) && (string?)step["type"] != "choice" && RandomConditions.Condition(dice, place.Fields) is { } when)
                (step["when"], step["skipTo"]) = (when, place.Ahead(i));
        }
    }

    private static string Type(RandomPlace place) => place.Dice.Below(place.Depth == 0 ? 26 : place.Depth == 1 ? 22 : 20) switch
    {
        < 8 => "userTask",
        < 10 => "forEach",
        < 12 => "businessRuleTask",
        < 15 => "serviceTask",
        < 17 => "choice",
        < 18 => "number",
        < 20 => "wait",
        < 23 => "parallel",
        _ => place.Depth + place.Calls < 2 ? "callActivity" : "parallel",
    };

    private static JObject Step(RandomPlace place, int i) => place.Types[i] switch
    {
        "userTask" => RandomTasks.Plain(place, i),
        "forEach" => RandomTasks.ForEach(place, i),
        "businessRuleTask" when place.Fields.Owns("tag") => Rule(place, i),
        "serviceTask" => Service(place, i),
        "choice" when RandomConditions.Condition(place.Dice, place.Fields) is { } first => Choice(place, i, first),
        "wait" => RandomEvents.Wait(place, i),
        "parallel" => Block(place, i),
        "callActivity" => RandomCalls.Make(place, i, Fill),
        _ when place.Fields.Owns("serialNumber") => Number(place, i),
        _ => Service(place, i),
    };

    private static JObject Rule(RandomPlace place, int i)
    {
        var id = "table" + place.Name(i);
        string[]? outcomes = place.Dice.Chance(40) ? ["on", "off"] : null;
        place.Book.Decisions.Add(RandomDecision.Make(place.Dice, place.Fields, id, outcomes));
        var step = new JObject { ["type"] = "businessRuleTask", ["decision"] = id };
        if (outcomes is null) step["then"] = Then(place, i);
        else step["outcomes"] = new JObject { ["on"] = new JObject { ["to"] = place.Name(i + 1) }, ["off"] = new JObject { ["to"] = place.Elsewhere(i) } };
        return step;
    }

    private static JObject Then(RandomPlace place, int i)
    {
        var then = new JObject { ["to"] = place.Name(i + 1) };
        if (place.Dice.Chance(15)) RandomTasks.Set(place, then);
        return then;
    }

    private static JObject Service(RandomPlace place, int i)
    {
        var (dice, fields) = (place.Dice, place.Fields);
        var step = new JObject { ["type"] = "serviceTask", ["handler"] = "send" };
        if (fields.Known.Count > 0) step["with"] = new JObject { ["what"] = new JObject { ["field"] = dice.One<string>(fields.Known) }, ["how"] = "fast" };
        var writes = dice.Some(fields.Writable.Where(f => f is not ("units" or "panel")), 15);
        if (writes.Count > 0) step["writes"] = new JArray(writes);
        var outcomes = new JObject { ["done"] = new JObject { ["to"] = place.Name(i + 1) } };
        if (writes.Count > 0 && dice.Chance(50)) outcomes["done"]!["require"] = new JArray(dice.One<string>(writes));
        if (dice.Chance(25) && RandomConditions.Condition(dice, fields) is { } condition) outcomes["done"]!["if"] = condition;
        if (dice.Chance(60)) outcomes["failed"] = new JObject { ["to"] = place.Elsewhere(i) };
        if (dice.Chance(25)) step["due"] = RandomTerms.Due(dice);
        step["outcomes"] = outcomes;
        return step;
    }

    private static JObject Choice(RandomPlace place, int i, JToken first)
    {
        var cases = new JArray(new JObject { ["when"] = first, ["to"] = place.Elsewhere(i) });
        if (place.Dice.Chance(40) && RandomConditions.Condition(place.Dice, place.Fields) is { } when)
            cases.Add(new JObject { ["when"] = when, ["to"] = place.Elsewhere(i) });
        return new JObject { ["type"] = "choice", ["cases"] = cases, ["otherwise"] = place.Name(i + 1) };
    }

    private static JObject Number(RandomPlace place, int i) => new()
    {
        ["type"] = "number",
        ["series"] = place.Fields.Known.Contains("owner") ? "{owner}〔{year}〕{serial}号" : place.Fields.Known.Contains("kind") ? "{kind}-{serial}" : "N{serial}",
        ["into"] = place.Fields.Owns("secondNumber") && place.Dice.Chance(50) ? "secondNumber" : "serialNumber",
        ["then"] = Then(place, i),
    };

    private static JObject Block(RandomPlace place, int i)
    {
        var (dice, branches) = (place.Dice, new JObject());
        var shares = place.Fields.Shared(1 + dice.Below(3));
        foreach (var (share, b) in shares.Select((s, b) => (s, (char)('a' + b))))
        {
            var inner = new RandomPlace(dice, share, place.Book, $"{place.Name(i)}{b}", place, i) { Calls = place.Calls };
            Fill(inner, 1 + dice.Below(3));
            var branch = new JObject { ["start"] = inner.Name(0), ["steps"] = inner.Json };
            if (dice.Chance(25) && RandomConditions.Condition(dice, place.Fields) is { } when) branch["when"] = when;
            branches[b.ToString()] = branch;
        }
        var step = new JObject { ["type"] = "parallel", ["branches"] = branches, ["then"] = Then(place, i) };
        step["completion"] = dice.Below(5) switch
        {
            0 or 1 => "all",
            2 => "any",
            3 => new JObject { ["atLeast"] = 1 + dice.Below(shares.Count) },
            _ => null,
        };
        if (step["completion"]!.Type == JTokenType.Null) step.Remove("completion");
        if (dice.Chance(20)) step["due"] = RandomTerms.Due(dice);
        return step;
    }

    /// <summary>"A step may not write a field that an approval it needs binds (a diagnostic)" (part 6); `otherwise` is a plain user task before it.</summary>
    private static void Need(RandomPlace place, JObject step, int i)
    {
        var dice = place.Dice;
        var back = place.Back(i);
        var written = WrittenBy(step).ToHashSet();
        var approvals = place.Book.Approving.Where(a => a.Key != place.Name(i) && !a.Value.Any(written.Contains)).Select(a => a.Key).ToList();
        if (back.Count == 0 || approvals.Count == 0) return;
        var needs = new JArray();
        for (var n = 0; n <= dice.Below(2); n++)
        {
            var approval = dice.One<string>(approvals);
            if (needs.Any(x => (string)x["approval"]! == approval)) continue;
            var need = new JObject { ["approval"] = approval, ["otherwise"] = back.Contains(approval) ? approval : dice.One<string>(back) };
            if (dice.Chance(20) && RandomConditions.Condition(dice, place.Fields) is { } when) need["when"] = when;
            needs.Add(need);
        }
        step["needs"] = needs;
    }

    private static IEnumerable<string> WrittenBy(JObject step)
    {
        foreach (var name in step["writes"] ?? new JArray()) yield return (string)name!;
        foreach (var part in new[] { "outcomes", "answers", "on" })
        {
            foreach (var way in (step[part] as JObject ?? []).Properties())
            {
                foreach (var name in way.Value["writes"] ?? new JArray()) yield return (string)name!;
                foreach (var field in (way.Value["set"] as JObject ?? []).Properties()) yield return field.Name;
            }
        }
        if (step["collects"] is { } replies) yield return (string)replies!;
        if (step["decision"] is not null) yield return "tag";
        if (step["into"] is { } into) yield return (string)into!;
    }
}
