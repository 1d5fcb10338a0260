using System.Collections.Immutable;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>The page of workflow patterns and the scenarios that show them say the same.</summary>
public sealed class PatternTableTests
{
    private static readonly ImmutableArray<string> All =
        [.. Enumerable.Range(1, 43).Select(n => $"WCP-{n}"), .. Enumerable.Range(1, 43).Select(n => $"WRP-{n}")];

    private static readonly ImmutableArray<PatternRow> Rows = PatternRow.Of(File.ReadAllText(Path.Combine(ScenarioFiles.Root(), "docs", "patterns.md")));

    /// <summary>Which scenario, named as the page names it, carries which number; those of the patterns' own folder, and all others.</summary>
    private static readonly Lazy<ILookup<bool, (string Name, string Number)>> Carried = new(() =>
        (from name in ScenarioFiles.Names
         from scenario in ScenarioFiles.Read(name).Scenarios
         from number in scenario.Patterns
         select (Own: Path.GetFileName(Path.GetDirectoryName(name)) == "patterns", (NameOf(name, scenario.Id), number))).ToLookup(s => s.Own, s => s.Item2));

    [Test]
    public void Every_pattern_is_listed_once_and_in_order() => Assert.That(Rows.Select(r => r.Number), Is.EqualTo(All));

    [TestCaseSource(nameof(All))]
    public void A_row_says_how_or_why_not_and_names_scenarios_exactly_when_there_is_something_to_show(string number)
    {
        var row = Rows.Single(r => r.Number == number);
        Assert.That(row.Said, Is.AnyOf("directly", "by means", "in part", "not yet", "no"));
        Assert.That(row.How, Is.Not.Empty);
        Assert.That(row.Scenarios.IsEmpty, Is.EqualTo(!row.IsShown));
    }

    [TestCaseSource(nameof(All))]
    public void The_scenarios_that_a_row_names_are_all_that_were_written_for_its_number(string number) =>
        Assert.That(Rows.Single(r => r.Number == number).Scenarios, Is.EquivalentTo(Carried.Value[true].Where(s => s.Number == number).Select(s => s.Name)));

    [Test]
    public void A_number_that_any_scenario_carries_is_one_that_the_page_calls_shown() =>
        Assert.That(Carried.Value.SelectMany(s => s).Where(s => !Rows.Any(r => r.Number == s.Number && r.IsShown)), Is.Empty);

    [Test]
    public void A_planted_row_is_read()
    {
        var row = PatternRow.Of("# A\n\n| WRP-9 | A, b | in part | `to`, or not | `file/one`, `file/two` |\n| WCP-x | no row | no | x | |\n").Single();
        Assert.That((row.Number, row.Said, row.How, row.IsShown), Is.EqualTo(("WRP-9", "in part", "`to`, or not", true)));
        Assert.That(row.Scenarios, Is.EqualTo(new[] { "file/one", "file/two" }));
    }

    private static string NameOf(string file, string scenario) => $"{Path.GetFileName(file).Replace(".test.json", "", StringComparison.Ordinal)}/{scenario}";
}
