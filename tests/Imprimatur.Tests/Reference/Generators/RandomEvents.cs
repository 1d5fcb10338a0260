using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random waits, messages, and acts that are possible any time.</summary>
internal static class RandomEvents
{
    private static readonly string[] Names = ["letter", "plea"];

    public static JObject Wait(RandomPlace place, int i)
    {
        var (dice, fields) = (place.Dice, place.Fields);
        var step = new JObject { ["type"] = "wait" };
        var until = new[] { "deadline", "received" }.Where(fields.Known.Contains).ToList();
        var kind = dice.Below(4);
        if (kind == 0 && until.Count > 0) step["until"] = new JObject { ["field"] = dice.One<string>(until) };
        else if (kind < 3) step["for"] = dice.One(RandomTerms.Terms);
        if (step.Count > 1) step["then"] = new JObject { ["to"] = dice.Chance(70) ? place.Name(i + 1) : place.Elsewhere(i) };
        if (step.Count == 1 || dice.Chance(60))
        {
            var on = new JObject();
            foreach (var name in dice.Some(Names, 60).DefaultIfEmpty("letter")) on[name] = On(place, i, name, on.Count == 0 && step.Count == 1);
            step["on"] = on;
        }
        if (dice.Chance(20)) step["due"] = RandomTerms.Due(dice);
        return step;
    }

    public static JObject Messages(Dice dice, RandomFields fields, RandomBook book)
    {
        var messages = new JObject();
        foreach (var name in Names)
        {
            var message = new JObject { ["by"] = dice.Chance(45) ? "anyone" : RandomPeople.Any(dice, fields, book) };
            if (dice.Chance(70)) message["early"] = dice.One("keep", "keep", "refuse");
            messages[name] = message;
        }
        return messages;
    }

    /// <summary>Where acts lead: plain user tasks, and the end ahead of time.</summary>
    public static List<string> Targets(JObject steps) =>
        [.. steps.Properties().Where(p => ((string?)p.Value["type"] == "userTask" && p.Value["forEach"] is null) || p.Name == "stopped").Select(p => p.Name)];

    public static JObject Acts(Dice dice, RandomFields fields, RandomBook book, List<string> root)
    {
        var acts = new JObject();
        for (var i = 0; i < dice.Below(3); i++)
        {
            var act = new JObject { ["by"] = RandomPeople.Any(dice, fields, book) };
            Parts(dice, fields, act);
            if (dice.Chance(50)) act["during"] = new JArray(dice.Some(book.Steps, 30).DefaultIfEmpty(book.Steps[0]));
            var to = dice.Some(root, 25).DefaultIfEmpty(root[0]).ToList();
            if (dice.Chance(70)) act["to"] = dice.Chance(50) ? to[0] : new JArray(to);
            acts["act" + i] = act;
        }
        return acts;
    }

    private static JObject On(RandomPlace place, int i, string name, bool moves)
    {
        var (dice, fields) = (place.Dice, place.Fields);
        var way = new JObject();
        Parts(dice, fields, way);
        if (dice.Chance(15)) way["by"] = RandomPeople.Any(dice, fields, place.Book);
        if (!moves && dice.Chance(30)) return way;
        way["to"] = dice.Chance(60) ? place.Name(i + 1) : place.Elsewhere(i);
        place.Book.Messages.Add($"{place.Name(i)}.{name}");
        return way;
    }

    /// <summary>What signals share: what they bring, ask for, and do.</summary>
    private static void Parts(Dice dice, RandomFields fields, JObject way)
    {
        var writes = dice.Some(fields.Writable, 10);
        if (writes.Count > 0) way["writes"] = new JArray(writes);
        var require = dice.Some(writes, 30);
        if (dice.Chance(20)) require.Add("comment");
        if (require.Count > 0) way["require"] = new JArray(require);
        if (dice.Chance(25) && RandomConditions.Condition(dice, fields) is { } condition) way["if"] = condition;
        if (dice.Chance(15) && fields.Owns("flag")) way["set"] = new JObject { ["flag"] = dice.Chance(50) };
        if (dice.Chance(25) && fields.Owns("letters")) way["collects"] = "letters";
        if (dice.Chance(10)) way["notify"] = RandomPeople.Role(dice);
    }
}
