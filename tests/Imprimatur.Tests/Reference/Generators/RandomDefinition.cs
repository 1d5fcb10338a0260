using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random definitions, small, and full of odd combinations; what the reader refuses is made anew.</summary>
internal static class RandomDefinition
{
    private const int MostTries = 1_000;

    public static RandomCase Make(int seed)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var random = Once(seed, attempt);
            if (!Errors(random).Any()) return random;
        }
        throw new InvalidOperationException($"seed {seed} gives nothing that the reader takes");
    }

    /// <summary>What the reader refuses in a definition.</summary>
    public static IEnumerable<Diagnostic> Errors(RandomCase random) =>
        Pair.Read(random).Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != DefinitionCodes.NotYet);

    /// <summary>A definition as it comes.</summary>
    public static RandomCase Once(int seed, int attempt)
    {
        var dice = new Dice((seed * 1_009) + attempt);
        var fields = new RandomFields(dice);
        var book = new RandomBook();
        var steps = RandomSteps.Root(dice, fields, book);
        var text = steps.ToString();
        var definition = new JObject { ["id"] = "random-" + seed, ["version"] = 1, ["title"] = "Random " + seed, ["fields"] = fields.Json };
        if (dice.Chance(20)) definition["classifiedBy"] = "level";
        if (dice.Chance(60)) definition["steward"] = new JObject { ["roles"] = new JArray("steward", dice.One("judge", "scribe")) };
        definition["start"] = "s0";
        if (fields.Asked.Count > 0 || dice.Chance(50)) definition["starts"] = RandomExtras.Starts(dice, fields);
        if (RandomExtras.Clocks(dice, fields, book) is { Count: > 0 } clocks) definition["clocks"] = clocks;
        if ((text.Contains("\"on\": {", StringComparison.Ordinal) || dice.Chance(10))) definition["messages"] = RandomEvents.Messages(dice, fields, book);
        var root = RandomEvents.Targets(steps);
        if (root.Count > 0 && RandomEvents.Acts(dice, fields, book, root) is { Count: > 0 } acts) definition["anytime"] = acts;
        if (RandomExtras.Powers(dice, fields, book) is { Count: > 0 } powers) definition["powers"] = powers;
        definition["steps"] = steps;
        var guarantees = RandomGuarantees.Make(dice, fields, book, text.Contains("serviceTask", StringComparison.Ordinal));
        if (guarantees.Count > 0) definition["guarantees"] = guarantees;
        return new RandomCase(seed, definition, book.Decisions, book.Called);
    }
}
