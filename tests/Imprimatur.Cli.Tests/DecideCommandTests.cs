using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class DecideCommandTests
{
    private const string Two = """
        { "decisions": [
          { "id": "size", "version": 1, "hitPolicy": "first", "inputs": { "pages": { "type": "number" } }, "outputs": { "large": { "type": "boolean" } },
            "rules": [ { "id": "many", "when": { "pages": { "from": 30 } }, "then": { "large": true }, "because": { "en": "Long", "zh": "篇幅长" },
                "basis": "第六条" } ],
            "otherwise": { "large": false } },
          { "id": "way", "version": 2, "hitPolicy": "unique", "inputs": { "large": { "type": "boolean" }, "unit": { "type": "string", "oneOf": ["legal",
              "finance"] } },
            "outputs": { "by": { "type": "string" }, "copies": { "type": "number" } },
            "rules": [ { "id": "l", "when": { "large": true }, "then": { "by": "post", "copies": 2 } }, { "id": "s", "when": { "large": false },
                "then": { "by": "mail", "copies": 1 } } ] } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    private Task<CliRun> Decide(string input, params string[] more) =>
        CliRun.Of(["decide", _folder.Write("d.decision.json", Two), "--input", _folder.Write("in.json", input), .. more]);

    [Test]
    public async Task All_decisions_answer_with_outputs_rules_reasons_and_what_nearly_matched()
    {
        var run = await Decide("""{ "pages": 31, "unit": "legal" }""");
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("size@1").And.Contain("  large = true\n").And.Contain("way@2").And.Contain("  by = \"post\"\n  copies = 2\n"));
        Assert.That(run.Output, Does.Contain("`many`").And.Contain("Long").And.Contain("第六条"));
    }

    [Test]
    public async Task One_decision_can_be_asked_for_in_Chinese()
    {
        var run = await Decide("""{ "pages": 31 }""", "--decision", "size", "--lang", "zh");
        Assert.That(run.Output, Does.StartWith("size@1").And.Contain("篇幅长").And.Not.Contain("way"));
    }

    [Test]
    public async Task An_input_that_is_missing_leaves_no_answer_and_the_exit_code_says_so()
    {
        var run = await Decide("""{ "pages": 31 }""");
        Assert.That(run.Output, Does.Contain("`unit` is missing"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Names_and_values_that_no_input_has_are_told_at_their_place()
    {
        var run = await Decide("{ \"page\": 31,\n \"unit\": \"legel\" }");
        Assert.That(run.Output, Does.Contain("in.json(1,3): error IMP406").And.Contain("did you mean `pages`?").And.Contain("in.json(2,10): error IMP306"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Json_has_values_and_not_texts_of_them()
    {
        var told = JArray.Parse((await Decide("""{ "pages": 3, "unit": "legal" }""", "--json")).Output);
        Assert.That(told.Select(t => (string?)t["decision"]), Is.EqualTo(new[] { "size", "way" }));
        Assert.That(told[1]["outputs"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("{\"by\":\"mail\",\"copies\":1}"));
        Assert.That((string?)told[0]["rules"]![0]!["id"], Is.EqualTo("otherwise"));
        Assert.That((string?)told[0]["near"]![0]!["failed"]![0]!["column"], Is.EqualTo("pages"));
    }

    [Test]
    public async Task A_decision_that_is_not_there_is_wrong_usage()
    {
        var run = await Decide("{}", "--decision", "sise");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.Contain("sise").And.Contain("size, way"));
    }
}
