using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class ConvertCommandTests
{
    private const string Note = """
        { "id": "note", "version": 2, "hitPolicy": "first", "inputs": { "pages": { "type": "number" } }, "outputs": { "large": { "type": "boolean" } },
          "rules": [ { "id": "many", "when": { "pages": { "from": 30 } }, "then": { "large": true }, "basis": "第六条" } ], "otherwise": { "large": false } }
        """;

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_decision_becomes_a_model_and_the_model_the_same_decision()
    {
        var there = await CliRun.Of("convert", _folder.Write("note.decision.json", Note), "-o", _folder["note.dmn"]);
        var back = await CliRun.Of("convert", _folder["note.dmn"], "-o", _folder["back.decision.json"]);
        Assert.That((there, back), Is.EqualTo((new CliRun(0, "", ""), new CliRun(0, "", ""))));
        Assert.That(File.ReadAllText(_folder["note.dmn"]), Does.Contain("https://www.omg.org/spec/DMN/20230324/MODEL/").And.Contain("<text>第六条</text>"));
        Assert.That(JToken.DeepEquals(JToken.Parse(File.ReadAllText(_folder["back.decision.json"])), JToken.Parse(Note)));
    }

    [Test]
    public async Task An_old_model_becomes_one_of_DMN_1_5()
    {
        var old = _folder.Write("old.dmn", "<definitions xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\" namespace=\"n\" name=\"m\"/>");
        Assert.That((await CliRun.Of("convert", old, "-o", _folder["new.dmn"])).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(_folder["new.dmn"]), Does.Contain("https://www.omg.org/spec/DMN/20230324/MODEL/"));
    }

    [Test]
    public async Task What_can_not_be_said_is_refused_and_nothing_is_written()
    {
        var model = _folder.Write("f.dmn",
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" namespace=\"n\" name=\"m\">"
                + "<businessKnowledgeModel name=\"f\"/></definitions>");
        var run = await CliRun.Of("convert", model, "-o", _folder["f.json"]);
        Assert.That((run.ExitCode, File.Exists(_folder["f.json"])), Is.EqualTo((1, false)));
        Assert.That(run.Output, Does.Contain("error IMP456: `f` is a function"));
    }

    [TestCase("x.txt", "x.dmn")]
    [TestCase("x.json", "y.json")]
    public async Task Files_of_other_forms_are_wrong_usage(string from, string to) =>
        Assert.That((await CliRun.Of("convert", _folder.Write(from, "{}"), "-o", _folder[to])).ExitCode, Is.EqualTo(2));
}
