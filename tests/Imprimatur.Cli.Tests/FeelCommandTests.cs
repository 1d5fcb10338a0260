using Newtonsoft.Json.Linq;

namespace Imprimatur.Cli.Tests;

public sealed class FeelCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    private string Input(string json = """{ "units": ["legal", "finance"], "pages": 12, "received": { "feel": "date(\"2017-03-01\")" }, "later": null }""") =>
        _folder.Write("in.json", json);

    [TestCase("pages * 2.50", "30 : number")]
    [TestCase("[pages, 1]", "[12, 1] : list<number>")]
    [TestCase("received + duration(\"P1M\")", "date(\"2017-04-01\") : date")]
    [TestCase("count(units) > 1 and received < date(\"2018-01-01\")", "true : boolean")]
    public async Task A_value_is_told_in_FEEL_with_its_type(string expression, string told)
    {
        var run = await CliRun.Of("feel", expression, "--input", Input());
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, told + "\n")));
    }

    [Test]
    public async Task A_mistake_is_told_at_its_place_with_help()
    {
        var run = await CliRun.Of("feel", "count(unitz) + 1", "--input", Input());
        Assert.That(run.Output, Does.StartWith("expression(1,7): error IMP302: nothing is called `unitz` here\n  help: did you mean `units`?"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_missing_value_that_is_read_is_a_mistake() =>
        Assert.That((await CliRun.Of("feel", "later > 1", "--input", Input())).Output, Does.Contain("`later` is missing"));

    [Test]
    public async Task Mistakes_of_the_input_are_told_at_their_place()
    {
        var run = await CliRun.Of("feel", "1", "--input", Input("{ \"d\": { \"feel\": \"date(\\\"2017-02-30\\\")\" } }"));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, run.Output)));
        Assert.That(run.Output, Does.Contain("in.json(1,18): error IMP305"));
    }

    [Test]
    public async Task In_the_mode_of_DMN_an_error_is_null_with_a_warning_that_names_the_piece()
    {
        var run = await CliRun.Of("feel", "--dmn", "pages + \"x\" = null", "--input", Input());
        Assert.That(run.Output, Is.EqualTo("true : boolean\nwarning: a number and a string give no value here, at `pages + \"x\"` (0..11)\n"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task The_tree_shows_each_piece_with_its_value()
    {
        var run = await CliRun.Of("feel", "count(units[item != \"legal\"]) = 1", "--explain", "--input", Input());
        var lines = run.Output.Split('\n').Skip(2).Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(lines.Take(5), Is.EqualTo(new[]
        {
            "count(units[item != \"legal\"]) = 1 = true", "count(units[item != \"legal\"]) = 1", "units[item != \"legal\"] = [\"finance\"]",
            "units = [\"legal\", \"finance\"]", "[item = \"legal\"] item != \"legal\" = false",
        }));
    }

    [Test]
    public async Task Json_has_value_type_warnings_and_tree()
    {
        var told = JObject.Parse((await CliRun.Of("feel", "1 + pages", "--explain", "--json", "--input", Input())).Output);
        Assert.That(((string?)told["value"], (string?)told["type"], told["warnings"]!.Count()), Is.EqualTo(("13", "number", 0)));
        Assert.That(((string?)told["tree"]!["text"], (string?)told["tree"]!["parts"]![0]!["text"]), Is.EqualTo(("1 + pages", "pages")));
    }

    [Test]
    public async Task An_expression_that_never_ends_ends_at_a_count()
    {
        var run = await CliRun.Of("feel", "for x in 1..1000000 return for y in 1..1000000 return 1", "--dmn", "--explain");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, run.Output)));
        Assert.That(run.Output, Does.StartWith("null : null\nwarning: "));
    }
}
