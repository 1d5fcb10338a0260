using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Json;

namespace Imprimatur.Tests.Definitions;

/// <summary>Definitions that mean harm end in a diagnostic, and in as much work as their limits allow.</summary>
public class HostileTests
{
    [Test]
    public void Two_hundred_thousand_steps_are_counted_and_not_read()
    {
        var found = Read(Workflow(Enumerable.Range(0, 200_000).Select(i => $"\"s{i}\":{{\"type\":\"end\",\"result\":\"r\"}}")));
        Assert.That(found.Select(d => d.Code), Is.EqualTo(new[] { DefinitionCodes.TooMany }));
        Assert.That(found[0].Message, Does.Contain("200001 steps"));
    }

    [Test]
    public void Acts_that_are_possible_in_every_step_are_added_up_before_they_are_spelt_out()
    {
        var acts = string.Join(",", Enumerable.Range(0, 900).Select(i => $"\"a{i}\":{{\"by\":{{\"roles\":[\"r\"]}},\"to\":\"s0\"}}"));
        var found = Read(Workflow(Chain(1_900), $"\"anytime\":{{{acts}}},"));
        Assert.That(found.Select(d => d.Code), Does.Contain(DefinitionCodes.TooMany));
    }

    [Test]
    public void Returns_to_all_earlier_steps_of_a_long_chain_are_added_up_before_they_are_spelt_out()
    {
        var found = Read(Workflow(Chain(1_900, ",\"back\":{\"to\":[\"earlier\"]}")));
        Assert.That(found.Select(d => d.Code).Distinct(), Does.Contain(DefinitionCodes.TooMany));
        Assert.That(found.Single(d => d.Code == DefinitionCodes.TooMany).Message, Does.Contain("when `earlier` is spelt out"));
    }

    [Test]
    public void Ways_that_cross_in_all_directions_are_followed_to_the_end()
    {
        var random = new Random(5);
        var steps = Enumerable.Range(0, 1_900).Select(i =>
            $"\"s{i}\":{{\"type\":\"userTask\",\"candidates\":{{\"roles\":[\"r\"]}},\"writes\":[\"f{i % 900}\"],"
            + $"\"outcomes\":{{\"a\":{{\"require\":[\"f{i % 900}\"],\"to\":\"s{Math.Min(i + 1, 1_899)}\"}},"
            + string.Join(",", Enumerable.Range(0, 6).Select(o => $"\"o{o}\":{{\"if\":{{\"f{random.Next(900)}\":\"x\"}},\"to\":\"s{random.Next(1_900)}\"}}"))
            + ",\"z\":{\"to\":\"end0\"}}}");
        var fields = string.Join(",", Enumerable.Range(0, 900).Select(i => $"\"f{i}\":{{\"type\":\"string\"}}"));
        var found = Read(Workflow(steps, $"\"fields\":{{{fields}}},"));
        Assert.That(
            found,
            Has.Length.EqualTo(DiagnosticBag.Most),
            "nearly every condition reads a field that may be missing, and no more are kept than anybody reads");
        Assert.That(found.Select(d => d.Code), Is.All.EqualTo(DefinitionCodes.MayBeMissing));
    }

    [Test]
    public void Unknown_names_without_number_are_not_all_compared_with_all_others()
    {
        var steps = Enumerable.Range(0, 1_900).Select(i => $"\"{Long(i)}\":{{\"type\":\"userTask\",\"candidates\":{{\"roles\":[\"r\"]}},\"outcomes\":{{"
            + string.Join(",", Enumerable.Range(0, 9).Select(o => $"\"o{o}\":{{\"if\":{{\"f{Long(i)}\":1}},\"to\":\"x{Long((i * 9) + o)}\"}}")) + "}}");
        var fields = string.Join(",", Enumerable.Range(0, 900).Select(i => $"\"{Long(i)}\":{{\"type\":\"string\"}}"));
        Assert.That(Read(Workflow(steps, $"\"fields\":{{{fields}}},")), Has.Length.EqualTo(DiagnosticBag.Most));
    }

    [Test]
    public void A_condition_of_fifty_thousand_brackets_is_refused_at_its_place()
    {
        var condition = new string('(', 25_000) + "1" + new string(')', 25_000);
        var found = Read(
            Workflow(["\"s0\":{\"type\":\"choice\",\"cases\":[{\"when\":\"" + condition + "\",\"to\":\"end0\"}],\"otherwise\":\"end0\"}"], "\"starts\":[],"));
        Assert.That(found.Select(d => d.Code), Is.EqualTo(new[] { FeelCodes.Limit }));
    }

    [Test]
    public void A_hundred_thousand_levels_are_refused_before_anything_is_built() =>
        Assert.That(Read(string.Concat(Enumerable.Repeat("{\"steps\":", 100_000))).Select(d => d.Code), Is.EqualTo(new[] { JsonCodes.Limit }));

    [Test]
    public void A_type_name_means_nothing()
    {
        var found = Read(Workflow(["\"s0\":{\"$type\":\"System.Diagnostics.Process, System\",\"type\":\"end\",\"result\":\"r\"}"], "\"starts\":[],"));
        Assert.That(found.Select(d => d.Code), Is.SupersetOf(new[] { JsonCodes.UnknownProperty }));
    }

    [Test]
    public void Calls_that_double_at_each_level_are_added_up_and_not_spelt_out()
    {
        var files = Enumerable
            .Range(0, 60)
            .Select(i => new CatalogFile($"w{i}.workflow.json", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{{\"id\":\"w{i}\",\"version\":1,\"start\":\"a\",\"starts\":[],"
            + $"\"steps\":{{\"a\":{Call(i)},\"b\":{Call(i).Replace("\"b\"", "\"e\"", StringComparison.Ordinal)},"
            + $"\"e\":{{\"type\":\"end\",\"result\":\"r\"}}}}}}"))));
        var found = CatalogReader.Read(files.Append(Cases.Note)).Diagnostics;
        Assert.That(found.Where(d => d.Code == DefinitionCodes.TooMany && d.Message.Contains("far too many", StringComparison.Ordinal)), Is.Not.Empty);
    }

    private static string Long(int number) => "n" + string.Create(CultureInfo.InvariantCulture, $"{number * 7919L % 1_000_003:D6}").PadRight(55, 'z');

    private static string Call(int level) =>
        $"{{\"type\":\"callActivity\",\"workflow\":\"{(level == 59 ? "note" : $"w{level + 1}")}@1\",\"outcomes\":{{\"r\":{{\"to\":\"b\"}}}}}}";

    private static IEnumerable<string> Chain(int length, string more = "") => Enumerable.Range(0, length).Select(i =>
        $"\"s{i}\":{{\"type\":\"userTask\",\"candidates\":{{\"roles\":[\"r\"]}},"
        + $"\"outcomes\":{{\"on\":{{\"to\":\"{(i == length - 1 ? "end0" : $"s{i + 1}")}\"}}{(i == 0 ? "" : more)}}}}}");

    private static string Workflow(IEnumerable<string> steps, string top = "") =>
        $"{{\"id\":\"a\",\"version\":1,\"start\":\"s0\",{top}"
        + $"\"steps\":{{{string.Join(",\n", steps.Append("\"end0\":{\"type\":\"end\",\"result\":\"r\"}"))}}}}}";

    private static ImmutableArray<Diagnostic> Read(string text) =>
        CatalogReader.Read([new CatalogFile("f.workflow.json", Encoding.UTF8.GetBytes(text))]).Diagnostics;
}
