using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class DrawCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task The_picture_goes_to_the_file_that_is_named()
    {
        var run = await CliRun.Of("draw", _folder.Write("a/note.workflow.json", Notes.Good), "-o", _folder["a.svg"], "--lang", "zh");
        Assert.That((run.ExitCode, run.Output, run.Error), Is.EqualTo((0, "", "")));
        Assert.That(XDocument.Load(_folder["a.svg"]).Root!.Value, Does.Contain("便笺").And.Contain("审核"));
    }

    [Test]
    public async Task Without_a_file_the_picture_goes_to_the_standard_output()
    {
        var run = await CliRun.Of("draw", _folder.Write("b/note.workflow.json", Notes.Good));
        Assert.That(XDocument.Parse(run.Output).Root!.Value, Does.Contain("A note").And.Contain("Review"));
    }

    [Test]
    public async Task Roles_are_called_what_people_call_them()
    {
        var names = _folder.Write("names.json", """{ "editor": { "zh": "责任编辑" }, "return": "退回" }""");
        var run = await CliRun.Of("draw", _folder.Write("c/note.workflow.json", Notes.Good), "--names", names, "--lang", "zh");
        Assert.That(run.Output, Does.Contain("责任编辑").And.Contain("退回"));
    }

    [Test]
    public async Task A_definition_with_mistakes_is_not_drawn()
    {
        var run = await CliRun.Of("draw", _folder.Write("d/broken.workflow.json", Notes.TenMistakes), "-o", _folder["d.svg"]);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("error IMP"));
        Assert.That(File.Exists(_folder["d.svg"]), Is.False);
    }

    [Test]
    public async Task As_json_the_picture_is_named_with_what_it_shows()
    {
        var run = await CliRun.Of("draw", _folder.Write("e/note.workflow.json", Notes.Good), "--json");
        var drawn = JObject.Parse(run.Output);
        Assert.That(((string?)drawn["id"], (int)drawn["version"]!), Is.EqualTo(("note", 1)));
        Assert.That((string?)drawn["svg"], Does.StartWith("<svg "));
    }

    [Test]
    public async Task A_missing_file_and_a_folder_that_cannot_be_written_are_wrong_usage()
    {
        Assert.That((await CliRun.Of("draw", _folder["none.workflow.json"])).ExitCode, Is.EqualTo(2));
        var run = await CliRun.Of("draw", _folder.Write("f/note.workflow.json", Notes.Good), "-o", _folder["no/such/folder.svg"]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("cannot be written"));
    }
}
