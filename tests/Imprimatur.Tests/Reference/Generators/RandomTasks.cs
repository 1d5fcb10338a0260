using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random steps for people: plain ones, and those for each element.</summary>
internal static class RandomTasks
{
    public static JObject Plain(RandomPlace place, int i)
    {
        var (dice, fields, book, name) = (place.Dice, place.Fields, place.Book, place.Name(i));
        var step = new JObject { ["type"] = "userTask", ["candidates"] = RandomPeople.Candidates(dice, fields, book) };
        var writes = dice.Some(fields.Writable, 20);
        if (writes.Count > 0) step["writes"] = new JArray(writes);
        Apart(place, step, i);
        var outcomes = new JObject();
        for (var o = 0; o <= dice.Below(3); o++)
        {
            outcomes["o" + o] = Outcome(place, i, writes, o == 0);
            if (outcomes["o" + o]!["approves"] is { } approves) Approves(book, name, approves);
            book.Points.Add((name, "o" + o));
        }
        if (dice.Chance(30)) step["due"] = RandomTerms.Due(dice);
        if (dice.Chance(15)) outcomes["late"] = Silent(place, i, step);
        step["outcomes"] = outcomes;
        book.UserTasks.Add(name);
        return step;
    }

    public static JObject ForEach(RandomPlace place, int i)
    {
        var (dice, fields, book, name) = (place.Dice, place.Fields, place.Book, place.Name(i));
        var list = dice.Chance(25) ? "panel" : "units";
        if (!fields.Known.Contains(list)) return Plain(place, i);
        var step = new JObject { ["type"] = "userTask", ["forEach"] = list, ["as"] = list == "units" ? "unit" : "member" };
        step["candidates"] = list == "panel" ? new JObject { ["person"] = new JObject { ["field"] = "member" } } : new JObject
        {
            ["roles"] = new JArray(dice.Some(Village.Roles, 50).DefaultIfEmpty("head")),
            ["unit"] = new JObject { ["field"] = "unit" },
        };
        Apart(place, step, i);
        if (dice.Chance(35)) step["order"] = "sequential";
        if (dice.Chance(15)) step["waitForAll"] = true;
        if (dice.Chance(25)) step["weights"] = list == "units" ? JObject.Parse("{ north: 2, south: 1.5 }") : JObject.Parse("{ an: 3, er: 0.5, gu: 1 }");
        var writes = dice.Chance(15) ? dice.Some(fields.Writable.Where(f => f != list), 15) : [];
        if (writes.Count > 0) step["writes"] = new JArray(writes);
        if (dice.Chance(30)) step["due"] = RandomTerms.Due(dice);
        var answers = Answers(place, step, name);
        step["answers"] = answers;
        if (fields.Owns("opinions") && dice.Chance(50)) step["collects"] = "opinions";
        step["completion"] = Lines(dice, answers);
        step["outcomes"] = new JObject { ["carried"] = new JObject { ["to"] = place.Name(i + 1) }, ["against"] = new JObject { ["to"] = place.Elsewhere(i) } };
        if (dice.Chance(15)) Set(place, (JObject)step["outcomes"]!["against"]!);
        if (answers["yes"]!["approves"] is { } approves) Approves(book, name, approves);
        book.UserTasks.Add(name);
        book.ForEachSteps.Add(name);
        book.Points.Add((name, step["completion"]!.Any(l => l["empty"] is null && (string?)l["outcome"] == "carried") ? "carried" : "against"));
        return step;
    }

    public static void Set(RandomPlace place, JObject way)
    {
        var (dice, fields) = (place.Dice, place.Fields);
        var field = dice.One("flag", "size", "kind", "tag", "received");
        if (!fields.Owns(field)) return;
        var value = RandomFields.Value(dice, field, (JObject)fields.Json[field]!);
        if (field == "received" && dice.Chance(50)) value = new JObject { ["feel"] = "today()" };
        if (field == "kind" && fields.Known.Contains("kind") && dice.Chance(30)) value = new JObject { ["field"] = "kind" };
        way["set"] = new JObject { [field] = value };
    }

    private static JObject Answers(RandomPlace place, JObject step, string name)
    {
        var (dice, fields) = (place.Dice, place.Fields);
        var answers = new JObject { ["yes"] = new JObject(), ["no"] = dice.Chance(50) ? new JObject { ["require"] = new JArray("comment") } : new JObject() };
        if (dice.Chance(50)) answers["yes"]!["approves"] = new JArray(dice.Some(fields.Writable, 20).DefaultIfEmpty("body"));
        if (dice.Chance(30)) answers["maybe"] = new JObject();
        if (dice.Chance(15) && RandomConditions.Condition(dice, fields) is { } condition) answers["no"]!["if"] = condition;
        if (dice.Chance(10) && (string)step["as"]! == "unit") answers["no"]!["if"] = new JObject { ["unit"] = new JObject { ["not"] = "west" } };
        if (dice.Chance(10)) Set(place, (JObject)answers["yes"]!);
        if (!dice.Chance(25)) return answers;
        answers["silent"] = new JObject { ["by"] = "clock" };
        if (dice.Chance(70)) Expires(dice, step, "silent");
        else place.Book.Silent.Add((name, "silent"));
        return answers;
    }

    private static JArray Lines(Dice dice, JObject answers)
    {
        var lines = new JArray();
        if (dice.Chance(50)) lines.Add(new JObject { ["any"] = "no", ["outcome"] = "against" });
        if (dice.Chance(40)) lines.Add(new JObject { ["atLeast"] = 1 + dice.Below(3), ["of"] = "yes", ["outcome"] = "carried" });
        if (dice.Chance(40))
            lines.Add(new JObject { ["atLeast"] = dice.One("30%", "50%", "66.7%", "100%"), ["of"] = dice.One("yes", "no"), ["outcome"] = "carried" });
        if (dice.Chance(60)) lines.Add(new JObject { ["all"] = "yes", ["outcome"] = "carried" });
        if (answers["silent"] is not null && dice.Chance(60))
            lines.Add(new JObject { [dice.One("any", "all")] = "silent", ["outcome"] = dice.One("carried", "against") });
        lines.Insert(dice.Below(lines.Count + 1), new JObject { ["empty"] = "carried" });
        lines.Add(new JObject { ["otherwise"] = "against" });
        return lines;
    }

    private static JObject Outcome(RandomPlace place, int i, List<string> writes, bool next)
    {
        var (dice, fields) = (place.Dice, place.Fields);
        var way = new JObject();
        var require = dice.Some(writes, 40);
        if (dice.Chance(10)) require.Add(dice.One("title", "body", "owner", "tag"));
        if (dice.Chance(12) && dice.Some(fields.Writable.Except(writes), 12) is { Count: > 0 } own) way["writes"] = new JArray(own);
        if (dice.Chance(15)) require.Add("comment");
        if (require.Count > 0) way["require"] = new JArray(require.Distinct());
        if (dice.Chance(20) && RandomConditions.Condition(dice, fields, [.. fields.Known, .. require.Where(r => r != "comment")]) is { } condition)
            way["if"] = condition;
        if (dice.Chance(10)) way["by"] = RandomPeople.Any(dice, fields, place.Book);
        if (dice.Chance(20)) Set(place, way);
        if (dice.Chance(45)) way["approves"] = new JArray(dice.Some(fields.Writable, 25).DefaultIfEmpty("title"));
        if (dice.Chance(8)) way["notify"] = RandomPeople.Role(dice);
        way["to"] = place.To(i, next);
        var to = (way["to"] is JArray many ? many.Select(t => (string)t!) : [(string)way["to"]!]).ToList();
        if (!next && dice.Chance(40) && to.All(t => t == "earlier" || place.Back(i).Contains(t))) way["resume"] = "direct";
        return way;
    }

    /// <summary>An outcome of the clock, and a clock that takes it.</summary>
    private static JObject Silent(RandomPlace place, int i, JObject step)
    {
        if (place.Dice.Chance(70)) Expires(place.Dice, step, "late");
        else place.Book.Silent.Add((place.Name(i), "late"));
        var way = new JObject { ["by"] = "clock", ["to"] = place.Dice.Chance(50) ? place.Name(i + 1) : place.Elsewhere(i) };
        if (place.Dice.Chance(20)) Set(place, way);
        return way;
    }

    private static void Expires(Dice dice, JObject step, string outcome)
    {
        step["due"] ??= RandomTerms.Due(dice);
        step["due"]!["expired"] = new JObject { ["outcome"] = outcome };
    }

    private static void Apart(RandomPlace place, JObject step, int i)
    {
        var dice = place.Dice;
        var apart = new JArray(dice.Some(place.Book.UserTasks, 20));
        if (dice.Chance(12) && dice.One("title", "body", "kind") is var field && step["writes"]?.Any(w => (string)w! == field) != true)
            apart.Add(new JObject { ["writersOf"] = field });
        if (apart.Count > 0 && (i > 0 || place.IsBranch)) step["separateFrom"] = apart;
    }

    private static void Approves(RandomBook book, string step, JToken fields)
    {
        if (!book.Approving.TryGetValue(step, out var bound)) book.Approving[step] = bound = [];
        bound.AddRange(fields.Select(f => (string)f!));
    }
}
