using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class AnalyseCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_gap_is_told_as_a_region_with_an_example_and_is_a_finding()
    {
        var run = await CliRun.Of("analyse", _folder.Write("gap.decision.json", DecisionTexts.Gap));
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.StartWith("access@1\nno rule matches, and the answer is: no answer\n"));
        Assert.That(run.Output, Does.Match(@"is none +│? *from 3 to 5 +│? *secrecy = none, level = 3"));
        Assert.That(run.Output, Does.Contain("never hit: `never`\n").And.Contain("grade is never: `burnt`\n"));
        Assert.That(run.Output, Does.Contain("rules that meet and say different things:"));
    }

    [Test]
    public async Task A_table_that_answers_every_input_has_exit_code_0()
    {
        var run = await CliRun.Of("analyse", _folder.Write("whole.decision.json", DecisionTexts.Whole));
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.StartWith("access@1\nevery input is matched by a rule\n"));
    }

    [Test]
    public async Task Json_has_exactly_the_promised_properties()
    {
        var run = await CliRun.Of("analyse", "--json", _folder.Write("json.decision.json", DecisionTexts.Gap));
        var root = JObject.Parse(run.Output);
        Assert.That(root.Properties().Select(p => p.Name), Is.EqualTo(new[] { "findings", "decisions" }));
        var decision = (JObject)root["decisions"]!.Single();
        Assert.That(decision.Properties().Select(p => p.Name), Is.EqualTo(new[]
        {
            "id", "version", "gaps", "noMatch", "overlaps", "neverHit", "redundant", "mergeable", "neverGiven", "outside", "undecided",
        }));
        var gap = (JObject)decision["gaps"]!.Single();
        Assert.That((string?)gap["region"], Is.EqualTo("secrecy is none; level from 3 to 5"));
        Assert.That(gap["example"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("{\"secrecy\":\"none\",\"level\":3}"));
    }

    [Test]
    public async Task What_can_not_be_looked_through_is_named()
    {
        var text = DecisionTexts.Of("""{ "id": "dark", "when": { "level": { "feel": "? * 2 > 7" } }, "then": { "grade": "open" } }""",
            "\"otherwise\": { \"grade\": \"closed\" },");
        var run = await CliRun.Of("analyse", _folder.Write("dark.decision.json", text));
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("outside the analysable part:").And.Match(@"dark +│? *level +│? *\{ ""feel"": ""\? \* 2 > 7"" \}"));
    }

    [Test]
    public async Task A_broken_file_gives_its_findings()
    {
        var run = await CliRun.Of("analyse", _folder.Write("broken.decision.json", DecisionTexts.Whole.Replace("\"none\", ", "", StringComparison.Ordinal)
            .Replace("\"secrecy\": \"secret\"", "\"secrecy\": \"secrte\"", StringComparison.Ordinal)));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Match(@"broken\.decision\.json\(4,\d+\): error IMP306: .*\n  help: did you mean `secret`\?"));
    }

    [Test]
    public async Task Text_of_a_file_moves_no_cursor_and_is_no_markup()
    {
        var text = DecisionTexts.Gap.Replace("\"none\"", "\"[red]\\u001b[2J\\u202enone\"", StringComparison.Ordinal);
        var run = await CliRun.Of("analyse", _folder.Write("hostile.decision.json", text));
        Assert.That(run.Output, Does.Contain("[red]").And.Not.Contain("\u001b").And.Not.Contain("\u202e"));
    }

    [Test]
    public async Task A_file_that_does_not_exist_is_wrong_usage() =>
        Assert.That((await CliRun.Of("analyse", _folder["nowhere"])).ExitCode, Is.EqualTo(2));
}
