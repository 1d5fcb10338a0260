using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>What stands around the steps: starts, powers, clocks.</summary>
internal static class RandomExtras
{
    public static JArray Starts(Dice dice, RandomFields fields)
    {
        var asks = new JArray(fields.Asked);
        var starts = new JArray(new JObject { ["by"] = RandomPeople.Role(dice), ["asks"] = asks });
        if (dice.Chance(20)) starts.Add(new JObject { ["by"] = RandomPeople.Role(dice), ["asks"] = asks });
        return starts;
    }

    public static JObject Powers(Dice dice, RandomFields fields, RandomBook book)
    {
        JToken Holder() => dice.Chance(60) ? "holder" : RandomPeople.Any(dice, fields, book);
        JObject Whole() => dice.Chance(75) ? RandomPeople.Role(dice)
            : new JObject { ["performerOf"] = dice.Chance(50) ? "start" : dice.One<string>(book.UserTasks) };
        var powers = new JObject();
        if (dice.Chance(70)) powers["recall"] = new JObject { ["by"] = dice.Chance(70) ? "sender" : RandomPeople.Role(dice) };
        if (dice.Chance(60)) powers["reassign"] = new JObject { ["by"] = Holder() };
        if (dice.Chance(60)) powers["delegate"] = new JObject { ["by"] = dice.Chance(70) ? Holder() : RandomPeople.Role(dice) };
        if (dice.Chance(50)) powers["circulate"] = new JObject { ["by"] = Holder() };
        if (dice.Chance(50)) powers["remind"] = new JObject { ["by"] = Whole() };
        if (dice.Chance(50)) powers["supervise"] = new JObject { ["by"] = Whole() };
        if (dice.Chance(60)) powers["suspend"] = new JObject { ["by"] = Whole() };
        if (dice.Chance(60)) powers["terminate"] = new JObject { ["by"] = Whole() };
        if (dice.Chance(15)) foreach (var one in powers.Properties().Where(p => p.Name is "reassign" or "delegate")) one.Value["in"] = In(dice, book);
        if (dice.Chance(60))
        {
            powers["addParticipant"] = new JObject { ["by"] = Holder() };
            if (dice.Chance(60)) powers["addParticipant"]!["who"] = new JObject { ["roles"] = new JArray("head", "clerk") };
            if (dice.Chance(50)) powers["addParticipant"]!["in"] = In(dice, book);
        }
        if (dice.Chance(50)) powers["removeParticipant"] = new JObject { ["by"] = Holder() };
        return powers;
    }

    public static JObject Clocks(Dice dice, RandomFields fields, RandomBook book, string? without = null)
    {
        var clocks = new JObject();
        for (var i = 0; i < dice.Below(3); i++)
        {
            var clock = new JObject { ["within"] = Within(dice, fields) };
            clock["from"] = dice.Chance(40) && fields.Known.Contains("received") ? new JObject { ["field"] = "received" }
                : new JObject { ["point"] = Point(dice, book) };
            if (dice.Chance(70)) clock["until"] = new JArray(Point(dice, book));
            if (dice.Chance(40)) clock["pausedIn"] = new JArray(dice.Some(book.Steps, 25).DefaultIfEmpty(book.Steps[^1]));
            if (dice.Chance(35)) clock["restarts"] = new JObject { [Point(dice, book)] = new JObject { ["field"] = "received" } };
            if (dice.Chance(40)) clock["longerBy"] = new JObject { [Point(dice, book)] = Within(dice, fields) };
            if (dice.Chance(40)) clock["alerts"] = new JArray(RandomTerms.Alert(dice));
            if (book.Silent.Count > 0 && dice.Chance(60))
            {
                var (step, outcome) = dice.One<(string, string)>(book.Silent);
                clock["expired"] = new JObject { ["step"] = step, ["outcome"] = outcome };
            }
            else if (dice.Chance(50))
            {
                clock["expired"] = new JObject { ["notify"] = RandomPeople.Role(dice) };
            }
            if (without is null || !clock.ToString().Contains($"\"{without}\"", StringComparison.Ordinal)) clocks["clock" + i] = clock;
        }
        return clocks;
    }

    private static JArray In(Dice dice, RandomBook book) => new(dice.Some(book.UserTasks, 50).DefaultIfEmpty(book.UserTasks[0]));

    private static JToken Within(Dice dice, RandomFields fields)
    {
        if (!dice.Chance(25) || RandomConditions.Condition(dice, fields) is not { } when) return dice.One(RandomTerms.Terms);
        return new JArray(new JObject { ["when"] = when, ["is"] = dice.One(RandomTerms.Terms) }, new JObject { ["is"] = dice.One(RandomTerms.Terms) });
    }

    private static string Point(Dice dice, RandomBook book)
    {
        if (dice.Chance(10)) return "start";
        if (book.Messages.Count > 0 && dice.Chance(15)) return dice.One<string>(book.Messages);
        if (dice.Chance(20)) return dice.One<string>(book.Steps);
        var (step, outcome) = dice.One<(string, string)>(book.Points);
        return dice.Chance(50) ? step : $"{step}.{outcome}";
    }
}
