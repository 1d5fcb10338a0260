using System.Collections.Immutable;
using Imprimatur.Cli.Kit;
using Imprimatur.Rules.Analysis;

namespace Imprimatur.Cli.Words;

/// <summary>Regions as a table: a column for each input that one of them speaks of.</summary>
internal static class RegionTable
{
    /// <summary>The most regions that are shown.</summary>
    public const int Shown = 50;

    /// <summary>Prints regions, each with more columns of its own.</summary>
    public static void Print(Terminal terminal, IReadOnlyCollection<(Region Region, string[] More)> regions, params string[] more)
    {
        var names = regions.SelectMany(r => r.Region.Parts).Select(p => p.Name).Distinct().ToList();
        string Words(Region region, string name) => string.Join(" and ", region.Parts.Where(p => p.Name == name).Select(p => p.Words).DefaultIfEmpty("any"));
        TextTable.Print(terminal, [.. names, .. more, "example"], regions.Take(Shown).Select(r =>
            (IReadOnlyCollection<string>)[.. names.Select(n => Words(r.Region, n)), .. r.More, Example(r.Region.Example)]));
        if (regions.Count > Shown) terminal.Line($"  and {regions.Count - Shown} more; --json has them all");
    }

    /// <summary>An example in words.</summary>
    public static string Example(ImmutableArray<InputValue> example) => example.IsEmpty ? "any input" : string.Join(", ", example);

    /// <summary>Prints what lies outside the analysable part.</summary>
    public static void Outside(Terminal terminal, ImmutableArray<OutsidePart> outside)
    {
        if (outside.IsEmpty) return;
        terminal.Line("outside the analysable part:");
        TextTable.Print(terminal, ["rule", "place", "what stands there", "why, and how it is taken"],
            outside.Take(Shown).Select(o => (IReadOnlyCollection<string>)[o.Rule ?? "", o.Place, o.Text, o.Why]));
        if (outside.Length > Shown) terminal.Line($"  and {outside.Length - Shown} more; --json has them all");
    }
}
