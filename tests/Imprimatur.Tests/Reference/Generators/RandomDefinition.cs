using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random definitions that are valid by construction, small, and full of odd combinations.</summary>
internal static class RandomDefinition
{
    public static RandomCase Make(int seed)
    {
        var dice = new Dice(seed);
        var fields = new RandomFields(dice);
        var steps = new RandomSteps(dice, fields);
        steps.Make();
        var definition = new JObject { ["id"] = "random-" + seed, ["version"] = 1, ["title"] = "Random " + seed, ["fields"] = fields.Json };
        if (dice.Chance(20)) definition["classifiedBy"] = "level";
        if (dice.Chance(60)) definition["steward"] = new JObject { ["roles"] = new JArray("steward", dice.One("judge", "scribe")) };
        definition["start"] = "s0";
        if (fields.Asked.Count > 0 || dice.Chance(50)) definition["starts"] = RandomExtras.Starts(dice, fields);
        if (RandomExtras.Clocks(dice, fields, steps) is { Count: > 0 } clocks) definition["clocks"] = clocks;
        if (RandomExtras.Powers(dice, steps) is { Count: > 0 } powers) definition["powers"] = powers;
        definition["steps"] = steps.Json;
        if (RandomExtras.Guarantees(dice, fields, steps) is { Count: > 0 } guarantees) definition["guarantees"] = guarantees;
        return new RandomCase(seed, definition, steps.Decisions);
    }
}
