using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>A random decision table over fields that have a value (and one that may be missing), which always has an answer.</summary>
internal static class RandomDecision
{
    public static JObject Make(Dice dice, RandomFields fields, string id, string[]? outcomes)
    {
        var inputs = new JObject();
        foreach (var name in new[] { "kind", "flag", "size", "units" }.Where(fields.Known.Contains).Take(1 + dice.Below(2)))
        {
            inputs[name] = Input(fields, name, false);
        }

        var optional = dice.One("level", "tag", "title");
        if (inputs.Count == 0 || dice.Chance(40)) inputs[optional] = Input(fields, optional, true);
        var unique = inputs.Count == 1 && inputs["kind"] is not null;
        var rules = new JArray();
        foreach (var value in unique ? ["notice", "order", "letter"] : Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => (string?)null))
        {
            var when = new JObject();
            foreach (var name in inputs.Properties().Select(p => p.Name))
            {
                if (value is not null) when[name] = value;
                else if (dice.Chance(70)) when[name] = Cell(dice, fields, name, (bool?)inputs[name]!["optional"] == true);
            }
            rules.Add(Rule(dice, rules.Count, when, outcomes));
        }
        var last = new JObject();
        foreach (var input in inputs.Properties().Where(p => (bool?)p.Value["optional"] == true)) last[input.Name] = new JObject { ["any"] = true };
        if (!unique) rules.Add(Rule(dice, rules.Count, last, outcomes));
        var outputs = new JObject { ["tag"] = new JObject { ["type"] = "string", ["oneOf"] = new JArray("x", "y", "z") } };
        if (outcomes is not null) outputs["outcome"] = new JObject { ["type"] = "string", ["oneOf"] = new JArray(outcomes) };
        return new JObject
        {
            ["id"] = id,
            ["version"] = 1,
            ["hitPolicy"] = unique ? "unique" : "first",
            ["inputs"] = inputs,
            ["outputs"] = outputs,
            ["rules"] = rules,
        };
    }

    private static JToken Cell(Dice dice, RandomFields fields, string name, bool optional)
    {
        if (optional && dice.Chance(40)) return new JObject { ["missing"] = true };
        return name == "title" ? "alpha" : RandomConditions.Cell(dice, name, (JObject)fields.Json[name]!);
    }

    private static JObject Input(RandomFields fields, string name, bool optional)
    {
        var input = new JObject { ["type"] = fields.Json[name]!["type"] };
        if (fields.Json[name]!["oneOf"] is { } oneOf) input["oneOf"] = oneOf;
        if (optional) input["optional"] = true;
        return input;
    }

    private static JObject Rule(Dice dice, int number, JObject when, string[]? outcomes)
    {
        var then = new JObject { ["tag"] = dice.One("x", "y", "z") };
        if (outcomes is not null) then["outcome"] = dice.One(outcomes);
        return new JObject { ["id"] = "row" + number, ["when"] = when, ["then"] = then, ["because"] = "row " + number };
    }
}
