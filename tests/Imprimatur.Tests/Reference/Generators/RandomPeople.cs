using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random people: roles mostly.</summary>
internal static class RandomPeople
{
    public static JObject Role(Dice dice) => new() { ["roles"] = new JArray(dice.One(Village.Roles)) };

    public static JToken Candidates(Dice dice, RandomFields fields, RandomBook book)
    {
        var rule = new JObject { ["roles"] = new JArray(dice.Some(Village.Roles, 45).DefaultIfEmpty(dice.One(Village.Roles))) };
        if (dice.Chance(15)) rule["unit"] = dice.One(Village.Units);
        else if (fields.Known.Contains("owner") && dice.Chance(25)) rule["unit"] = new JObject { ["field"] = "owner" };
        if (dice.Chance(85)) return rule;
        return dice.Chance(60) ? new JArray(rule, One(dice, fields, book)) : One(dice, fields, book);
    }

    /// <summary>People whom the case itself names.</summary>
    public static JObject One(Dice dice, RandomFields fields, RandomBook book)
    {
        if (fields.Known.Contains("agent") && dice.Chance(35)) return new JObject { ["person"] = new JObject { ["field"] = "agent" } };
        if (fields.Known.Contains("applicant") && dice.Chance(35)) return new JObject { ["party"] = new JObject { ["field"] = "applicant" } };
        return new JObject { ["performerOf"] = book.UserTasks.Count == 0 || dice.Chance(30) ? "start" : dice.One<string>(book.UserTasks) };
    }

    /// <summary>Roles, or those whom the case names.</summary>
    public static JToken Any(Dice dice, RandomFields fields, RandomBook book) => dice.Chance(65) ? Role(dice) : One(dice, fields, book);
}
