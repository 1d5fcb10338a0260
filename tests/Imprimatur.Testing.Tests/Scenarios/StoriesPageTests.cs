using System.Text.RegularExpressions;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>The page of stories names the scenarios that hold them, all of them, and no others.</summary>
public sealed partial class StoriesPageTests
{
    private static readonly string[] Folders = ["stories", "faults"];

    [Test]
    public void Every_scenario_that_the_page_names_exists() => Assert.That(Named().Except(Played()), Is.Empty);

    [Test]
    public void Every_scenario_of_the_stories_and_faults_is_named() => Assert.That(Played().Except(Named()), Is.Empty);

    [Test]
    public void No_two_of_them_have_one_id() => Assert.That(Played(), Is.Not.Empty.And.Unique);

    private static List<string> Played() =>
    [
        .. ScenarioFiles.Names.Where(n => n.Split(Path.DirectorySeparatorChar).Intersect(Folders).Any())
            .SelectMany(n => ScenarioFiles.Read(n).Scenarios).Select(s => s.Id),
    ];

    /// <summary>What stands between backticks in the second column of the page's tables.</summary>
    private static List<string> Named() =>
    [
        .. File.ReadLines(Path.Combine(ScenarioFiles.Root(), "docs", "stories.md"))
            .Where(l => l.StartsWith('|')).Select(l => l.Split('|')[2]).SelectMany(c => Id().Matches(c)).Select(m => m.Groups[1].Value),
    ];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Id();
}
