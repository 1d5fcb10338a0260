using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class CheckCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_good_definition_has_exit_code_0_and_its_guarantees_are_said_to_be_not_proved()
    {
        var run = await CliRun.Of("check", _folder.Write("good/note.workflow.json", Notes.Good));
        Assert.That(run.Output, Is.EqualTo("note@1: 3 steps, 1 guarantee (enforced when it runs, not proved)\n1 file, 0 errors, 0 warnings\n"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Ten_mistakes_are_all_named_at_their_lines_at_once()
    {
        var path = _folder.Write("ten/broken.workflow.json", Notes.TenMistakes);
        var run = await CliRun.Of("check", path);
        var findings = JArray.Parse((await CliRun.Of("check", path, "--json")).Output);
        Assert.That(findings.Select(f => (int)f["line"]!).Distinct(), Is.EqualTo(Enumerable.Range(2, 10)), run.Output);
        Assert.That(findings.Where(f => (string?)f["severity"] == "error").Select(f => (string?)f["file"]), Is.All.EqualTo(path));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("  help: did you mean `secrecy`?"));
        Assert.That(run.Output, Does.Match(@"broken\.workflow\.json\(5,\d+\): error IMP\d{3}: "));
    }

    [Test]
    public async Task Json_has_exactly_the_promised_properties()
    {
        var run = await CliRun.Of("check", "--json", _folder.Write("json/broken.workflow.json", Notes.TenMistakes));
        foreach (var finding in JArray.Parse(run.Output).Cast<JObject>())
        {
            Assert.That(finding.Properties().Select(p => p.Name), Is.EqualTo(new[] { "file", "line", "column", "code", "severity", "message", "help" }));
            Assert.That(finding["line"]!.Type, Is.EqualTo(JTokenType.Integer));
            Assert.That((string?)finding["code"], Does.Match("^IMP[0-9]{3,4}$"));
        }

        Assert.That((await CliRun.Of("check", "--json", _folder.Write("json2/note.workflow.json", Notes.Good))).Output, Is.EqualTo("[]\n"));
    }

    [Test]
    public async Task Folders_and_several_paths_are_checked_together()
    {
        _folder.Write("many/note.workflow.json", Notes.Good);
        var other = _folder.Write("other/two.workflow.json", Notes.Good.Replace("\"note\"", "\"two\"", StringComparison.Ordinal));
        var run = await CliRun.Of("check", _folder["many"], other);
        Assert.That(run.Output, Does.StartWith("note@1: ").And.Contain("\ntwo@1: ").And.EndWith("2 files, 0 errors, 0 warnings\n"));
    }

    [Test]
    public async Task A_path_that_does_not_exist_is_wrong_usage()
    {
        var run = await CliRun.Of("check", _folder["nowhere"]);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("nowhere").And.Contain("does not exist"));
    }
}
