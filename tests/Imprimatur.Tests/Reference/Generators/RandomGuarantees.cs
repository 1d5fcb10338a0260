using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random guarantees of the forms that are enforced when the engine runs.</summary>
internal static class RandomGuarantees
{
    public static JArray Make(Dice dice, RandomFields fields, RandomBook book, bool calls)
    {
        var guarantees = new JArray();
        for (var i = 0; i < dice.Below(3); i++)
        {
            var guarantee = new JObject { ["id"] = "g" + i };
            Fill(dice, fields, book, calls, guarantee);
            guarantees.Add(guarantee);
        }
        return guarantees;
    }

    private static void Fill(Dice dice, RandomFields fields, RandomBook book, bool calls, JObject guarantee)
    {
        var names = book.Steps.Skip(1).DefaultIfEmpty(book.Steps[0]).ToList();
        var (step, outcome) = dice.One<(string, string)>(book.Points);
        switch (dice.Below(7))
        {
            case 0 or 1 when book.UserTasks.Count > 1:
                guarantee["separate"] = new JArray(book.UserTasks.Take(2 + dice.Below(2)));
                return;
            case 2 when RandomConditions.Condition(dice, fields) is { } never:
                guarantee["at"] = At(dice, names, calls);
                guarantee["never"] = never;
                return;
            case 3:
                guarantee["after"] = $"{step}.{outcome}";
                guarantee["never"] = dice.One<string>(names);
                return;
            case 4:
                guarantee["between"] = new JArray(dice.Chance(70) ? $"{step}.{outcome}" : names[0], dice.One<string>([.. names.Skip(1).DefaultIfEmpty("s0")]));
                guarantee["unwritten"] = new JArray(dice.Some(fields.Writable, 25).DefaultIfEmpty("title"));
                return;
        }
        guarantee["at"] = At(dice, names, calls);
        guarantee["requires"] = $"{step}.{outcome}";
        var (otherStep, otherOutcome) = dice.One<(string, string)>(book.Points);
        if (dice.Chance(20) && (otherStep, otherOutcome) != (step, outcome))
            guarantee["requires"] = new JObject { ["anyOf"] = new JArray($"{step}.{outcome}", $"{otherStep}.{otherOutcome}") };
        if (dice.Chance(60)) guarantee["unchanged"] = new JArray(dice.Some(fields.Writable, 25).DefaultIfEmpty("title"));
        if (dice.Chance(40) && RandomConditions.Condition(dice, fields) is { } when) guarantee["when"] = when;
    }

    private static JToken At(Dice dice, List<string> names, bool calls) => dice.Below(8) switch
    {
        0 => new JObject { ["result"] = "done" },
        1 when calls => new JObject { ["handler"] = "send" },
        2 => new JArray(dice.Some(names, 40).DefaultIfEmpty(names[0])),
        _ => dice.One<string>(names),
    };
}
