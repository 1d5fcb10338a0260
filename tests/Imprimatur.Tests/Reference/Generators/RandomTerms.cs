using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>Random terms, and the small form of clocks.</summary>
internal static class RandomTerms
{
    public static readonly string[] Terms = ["P1BD", "P3BD", "P10BD", "P1D", "P7D", "PT5H", "PT36H"];

    public static JObject Alert(Dice dice) => new() { ["before"] = dice.One("P1BD", "P2D", "PT2H"), ["notify"] = RandomPeople.Role(dice) };

    public static JObject Due(Dice dice)
    {
        var due = new JObject { ["within"] = dice.One(Terms) };
        if (dice.Chance(30)) due["alerts"] = new JArray(new JObject { ["before"] = dice.One("P1BD", "P1D", "PT2H"), ["notify"] = "holder" });
        if (dice.Chance(40)) due["expired"] = new JObject { ["notify"] = RandomPeople.Role(dice) };
        return due;
    }
}
