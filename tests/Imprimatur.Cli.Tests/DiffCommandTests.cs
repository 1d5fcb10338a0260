using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class DiffCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_difference_is_told_as_regions_with_both_answers()
    {
        var run = await Diff(DecisionTexts.Whole, DecisionTexts.Changed);
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.StartWith("access 1 -> 2: 1 region decided differently\n"));
        Assert.That(run.Output, Does.Match(@"is none +│? *from 3 to below 6 +│? *grade = open +│? *grade = closed +│? *secrecy = none, level = 3"));
    }

    [Test]
    public async Task Two_that_decide_alike_have_exit_code_0()
    {
        var run = await Diff(DecisionTexts.Whole, DecisionTexts.Whole.Replace("\"id\": \"high\"", "\"id\": \"upper\"", StringComparison.Ordinal));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, "access 1 -> 1: every input is decided alike\n\n")));
    }

    [Test]
    public async Task Json_has_exactly_the_promised_properties()
    {
        var root = JObject.Parse((await Diff(DecisionTexts.Whole, DecisionTexts.Changed, "--json")).Output);
        Assert.That(root.Properties().Select(p => p.Name), Is.EqualTo(new[] { "findings", "added", "removed", "decisions" }));
        var decision = (JObject)root["decisions"]!.Single();
        Assert.That(decision.Properties().Select(p => p.Name),
            Is.EqualTo(new[] { "id", "oldVersion", "newVersion", "regions", "cut", "undecided", "outside" }));
        var region = (JObject)decision["regions"]!.Single();
        Assert.That(region.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo(
            """
            {"region":"secrecy is none; level from 3 to below 6","exact":true,"where":[{"input":"secrecy","is":"is none"},
            {"input":"level","is":"from 3 to below 6"}],"example":{"secrecy":"none","level":3},"certain":true,
            "old":{"grade":"open"},"new":{"grade":"closed"}}
            """.Replace("\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Decisions_of_several_are_paired_by_id_and_those_without_a_pair_are_told()
    {
        var old = $"{{ \"decisions\": [ {DecisionTexts.Whole}, {DecisionTexts.Whole.Replace("access", "gone", StringComparison.Ordinal)} ] }}";
        var run = await Diff(old.Replace("\"grade\"", "\"a\"", StringComparison.Ordinal), DecisionTexts.Whole);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("gone: no longer a decision\n").And.Contain("access 1 -> 1: "));
    }

    [Test]
    public async Task A_broken_file_gives_its_findings_and_no_difference()
    {
        var run = await Diff(DecisionTexts.Whole, "{ \"id\": ");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("new.decision.json(1,").And.Not.Contain("->"));
    }

    [Test]
    public async Task A_file_that_does_not_exist_is_wrong_usage() =>
        Assert.That((await CliRun.Of("diff", _folder.Write("a.decision.json", DecisionTexts.Whole), _folder["nowhere"])).ExitCode, Is.EqualTo(2));

    private Task<CliRun> Diff(string old, string @new, params string[] more) =>
        CliRun.Of(["diff", _folder.Write("old.decision.json", old), _folder.Write("new.decision.json", @new), .. more]);
}
