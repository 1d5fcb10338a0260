using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>What stands around the steps: starts, powers, clocks, guarantees.</summary>
internal static class RandomExtras
{
    public static JArray Starts(Dice dice, RandomFields fields)
    {
        var asks = new JArray(fields.Asked);
        var starts = new JArray(new JObject { ["by"] = RandomTerms.Role(dice), ["asks"] = asks });
        if (dice.Chance(20)) starts.Add(new JObject { ["by"] = RandomTerms.Role(dice), ["asks"] = asks });
        return starts;
    }

    public static JObject Powers(Dice dice, RandomSteps steps)
    {
        var powers = new JObject();
        if (dice.Chance(70)) powers["recall"] = new JObject { ["by"] = dice.Chance(70) ? "sender" : RandomTerms.Role(dice) };
        if (dice.Chance(60)) powers["reassign"] = new JObject { ["by"] = dice.Chance(60) ? "holder" : RandomTerms.Role(dice) };
        if (dice.Chance(50)) powers["circulate"] = new JObject { ["by"] = "holder" };
        if (dice.Chance(50)) powers["remind"] = new JObject { ["by"] = RandomTerms.Role(dice) };
        if (dice.Chance(60)) powers["suspend"] = new JObject { ["by"] = RandomTerms.Role(dice) };
        if (dice.Chance(60)) powers["terminate"] = new JObject { ["by"] = RandomTerms.Role(dice) };
        if (steps.ForEachSteps.Count > 0)
        {
            var by = steps.UserTasks.Count > 1 && dice.Chance(50) ? new JObject { ["performerOf"] = steps.UserTasks[0] } : RandomTerms.Role(dice);
            powers["addParticipant"] = new JObject
            {
                ["in"] = new JArray(steps.ForEachSteps),
                ["by"] = by,
                ["who"] = new JObject { ["roles"] = new JArray("head", "clerk") }
            };
        }
        return powers;
    }

    public static JObject Clocks(Dice dice, RandomFields fields, RandomSteps steps)
    {
        var clocks = new JObject();
        for (var i = 0; i < dice.Below(3); i++)
        {
            var clock = new JObject { ["within"] = Within(dice, fields) };
            clock["from"] = dice.Chance(40) ? new JObject { ["field"] = "received" } : new JObject { ["point"] = Point(dice, steps) };
            if (dice.Chance(80)) clock["until"] = new JArray(Point(dice, steps));
            if (dice.Chance(40)) clock["alerts"] = new JArray(
                new JObject { ["before"] = dice.One("P1BD", "P2D", "PT2H"), ["notify"] = RandomTerms.Role(dice) });
            if (dice.Chance(50)) clock["expired"] = new JObject { ["notify"] = RandomTerms.Role(dice) };
            if ((string?)clock["from"]!["field"] == "received" && !fields.Known.Contains("received")) continue;
            clocks["clock" + i] = clock;
        }
        return clocks;
    }

    public static JArray Guarantees(Dice dice, RandomFields fields, RandomSteps steps)
    {
        var guarantees = new JArray();
        var names = steps.Json.Properties().Select(p => p.Name).Skip(1).ToList();
        for (var i = 0; i < dice.Below(3); i++)
        {
            var guarantee = new JObject { ["id"] = "g" + i };
            JToken at = dice.Below(8) switch
            {
                0 => new JObject { ["result"] = "done" },
                1 when steps.Json.ToString().Contains("serviceTask", StringComparison.Ordinal) => new JObject { ["handler"] = "send" },
                2 => new JArray(dice.Some(names, 40).DefaultIfEmpty(names[0])),
                _ => dice.One<string>(names),
            };
            switch (dice.Below(4))
            {
                case 0 when steps.UserTasks.Count > 1:
                    guarantee["separate"] = new JArray(steps.UserTasks.Take(2 + dice.Below(2)));
                    break;
                case 1 when RandomConditions.Condition(dice, fields) is { } never:
                    guarantee["at"] = at;
                    guarantee["never"] = never;
                    break;
                default:
                    guarantee["at"] = at;
                    var (step, outcome) = dice.One<(string, string)>(steps.Points);
                    guarantee["requires"] = $"{step}.{outcome}";
                    var (otherStep, otherOutcome) = dice.One<(string, string)>(steps.Points);
                    if (dice.Chance(20) && (otherStep, otherOutcome) != (step, outcome))
                        guarantee["requires"] = new JObject { ["anyOf"] = new JArray($"{step}.{outcome}", $"{otherStep}.{otherOutcome}") };
                    if (dice.Chance(60)) guarantee["unchanged"] = new JArray(dice.Some(fields.Writable, 25).DefaultIfEmpty("title"));
                    if (dice.Chance(40) && RandomConditions.Condition(dice, fields) is { } when) guarantee["when"] = when;
                    break;
            }
            guarantees.Add(guarantee);
        }
        return guarantees;
    }

    private static JToken Within(Dice dice, RandomFields fields)
    {
        if (!dice.Chance(25) || RandomConditions.Condition(dice, fields) is not { } when) return dice.One(RandomTerms.Terms);
        return new JArray(new JObject { ["when"] = when, ["is"] = dice.One(RandomTerms.Terms) }, new JObject { ["is"] = dice.One(RandomTerms.Terms) });
    }

    private static string Point(Dice dice, RandomSteps steps)
    {
        if (dice.Chance(10)) return "start";
        var (step, outcome) = dice.One<(string, string)>(steps.Points);
        return dice.Chance(50) ? step : $"{step}.{outcome}";
    }
}
