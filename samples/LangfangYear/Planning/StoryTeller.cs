using System.Collections.Immutable;
using Imprimatur.Disclosure.Seeds;

namespace LangfangYear.Planning;

/// <summary>Lets the dice say what happens to an item.</summary>
internal sealed class StoryTeller(Dice dice, ImmutableArray<Unit> units)
{
    /// <summary>The steps of a document at which a text may be sent back, in their order, and how often in a hundred.</summary>
    private static readonly (string Step, double Likelihood)[] Hurdles =
        [("check", 0.06), ("countersign", 0.04), ("legalityReview", 0.03), ("secrecyReview", 0.02), ("signOff", 0.04)];

    /// <summary>A text that came back twice is written with care: whatever begins in time is done within the year.</summary>
    private const int MostReturns = 2;

    /// <summary>The story of an official document.</summary>
    public Story OfDocument(string key, Unit unit, Fate fate)
    {
        var consulted = Consulted(key, unit);
        var returns = Hurdles.Where(h => h.Step != "countersign" || !consulted.IsEmpty).Where(h => dice.Falls(key, h.Step, h.Likelihood)).Select(h => h.Step);
        return new Story(fate, [.. returns.Take(MostReturns)], fate is Fate.Published && dice.Falls(key, "amended", 0.07), consulted);
    }

    /// <summary>The story of information that is no document.</summary>
    public Story OfInformation(string key, Fate fate) => new(fate, dice.Falls(key, "return", 0.02) ? ["secrecyReview"] : [], false, []);

    private ImmutableArray<string> Consulted(string key, Unit unit)
    {
        var departments = units.Where(u => u.Level == "department" && u.Id != unit.Id).Select(u => u.Id).ToArray();
        var count = Math.Min(departments.Length, dice.Pick(key, "consulted", 4));
        return [.. Enumerable.Range(0, count).Select(i => departments[(dice.Pick(key, "first", departments.Length) + i) % departments.Length])
            .Order(StringComparer.Ordinal)];
    }
}
