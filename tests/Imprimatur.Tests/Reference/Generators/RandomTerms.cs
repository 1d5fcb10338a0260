using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>What steps and what stands around them share: terms, and who.</summary>
internal static class RandomTerms
{
    public static readonly string[] Terms = ["P1BD", "P3BD", "P10BD", "P1D", "P7D", "PT5H", "PT36H"];

    public static JObject Due(Dice dice)
    {
        var due = new JObject { ["within"] = dice.One(Terms) };
        if (dice.Chance(30)) due["alerts"] = new JArray(new JObject { ["before"] = dice.One("P1BD", "P1D", "PT2H"), ["notify"] = "holder" });
        if (dice.Chance(40)) due["expired"] = new JObject { ["notify"] = Role(dice) };
        return due;
    }

    public static JObject Role(Dice dice) => new() { ["roles"] = new JArray(dice.One(Village.Roles)) };
}
