using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random conditions over fields that have a value.</summary>
internal static class RandomConditions
{
    /// <summary>A condition, or null where there is nothing to read.</summary>
    public static JToken? Condition(Dice dice, RandomFields fields, IReadOnlyList<string>? readable = null)
    {
        var names = (readable ?? fields.Known).Where(Comparable).ToList();
        if (names.Count == 0) return null;
        if (dice.Chance(20) && Feel(dice, names) is { } feel) return feel;
        var condition = new JObject();
        for (var i = 0; i <= dice.Below(2); i++)
        {
            var name = dice.One<string>(names);
            condition[name] = Cell(dice, name, (JObject)fields.Json[name]!);
        }
        if (dice.Chance(10)) condition["title"] = new JObject { ["missing"] = dice.Chance(50) };
        return condition;
    }

    /// <summary>A cell that reads a value of the field.</summary>
    public static JToken Cell(Dice dice, string name, JObject field)
    {
        var value = RandomFields.Value(dice, name, field);
        if ((string?)field["type"] == "list<unit>") return new JObject { ["contains"] = dice.One(Village.Units) };
        if ((string?)field["type"] == "number")
        {
            var low = dice.Below(6);
            return dice.Below(4) switch
            {
                0 => value,
                1 => new JObject { ["from"] = low, ["to"] = low + dice.Below(4) },
                2 => new JObject { ["feel"] = $"[{low}..{low + 2})" },
                _ => new JObject { ["not"] = value },
            };
        }
        return dice.Below(3) switch
        {
            0 when field["oneOf"] is JArray choices => new JArray(choices.Take(2)),
            1 => new JObject { ["not"] = value },
            _ => value,
        };
    }

    private static string? Feel(Dice dice, List<string> names)
    {
        var parts = new List<string>();
        if (names.Contains("units")) parts.Add($"count(units) {dice.One(">", ">=", "=", "<")} {1 + dice.Below(2)}");
        if (names.Contains("size")) parts.Add($"size {dice.One(">", "<=", "!=")} {dice.Below(8)}");
        if (names.Contains("kind")) parts.Add($"kind = \"{dice.One("notice", "order")}\"");
        if (names.Contains("flag")) parts.Add("not(flag)");
        if (parts.Count == 0) return null;
        var first = dice.One<string>(parts);
        var second = dice.One<string>(parts);
        return first == second ? first : $"{first} {dice.One("and", "or")} {second}";
    }

    private static bool Comparable(string name) => name is "kind" or "level" or "flag" or "size" or "units" or "owner" or "tag";
}
