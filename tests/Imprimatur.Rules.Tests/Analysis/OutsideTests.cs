using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Review;
using static Imprimatur.Rules.Tests.Support.Policy;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>What can't be looked through is named, and nothing is assumed of it.</summary>
public class OutsideTests
{
    private const string Rest = """{ "id": "rest", "when": {}, "then": { "out": "y" } }""";

    private static DecisionDifference Between(string old, string @new) => DecisionDifference.Between(Good(old), Good(@new));

    private static string Dark(string then, string more = "") =>
        Small($$"""{ "id": "dark", "when": { "n": { "feel": "? * 2 > 7" } }, "then": { "out": "{{then}}" } }, {{Rest}}""", more: more);

    [Test]
    public void A_cell_that_can_not_be_looked_through_is_named_with_its_rule()
    {
        var analysis = DecisionAnalysis.Of(Good(Dark("x")));
        var outside = analysis.Outside.Single();
        Assert.That((outside.Rule, outside.Place, outside.Text), Is.EqualTo(("dark", "n", "{ \"feel\": \"? * 2 > 7\" }")));
        Assert.That((analysis.NeverHit, analysis.Redundant), Is.EqualTo((Array.Empty<string>(), Array.Empty<string>())));
    }

    [Test]
    public void The_same_dark_cell_in_both_versions_makes_no_difference() => Assert.That(Between(Dark("x"), Dark("x")).Regions, Is.Empty);

    [Test]
    public void A_difference_behind_a_dark_cell_is_told_as_one_that_may_be_empty()
    {
        var region = Between(Dark("x"), Dark("z")).Regions.Single();
        Assert.That((region.IsCertain, $"{region}"), Is.EqualTo((false, "whether n passes { \"feel\": \"? * 2 > 7\" } is true: out = x -> out = z")));
    }

    [Test]
    public void A_dark_cell_whose_constant_changed_is_another_cell()
    {
        var table = Dark("x").Replace("> 7", "> limit", StringComparison.Ordinal);
        string With(int limit) => $$"""{ "constants": { "limit": {{limit}} }, "decisions": [ {{table}} ] }""";
        Assert.That(Between(With(7), With(7)).Regions, Is.Empty);
        Assert.That(Between(With(7), With(8)).Regions, Is.Not.Empty.And.All.Property(nameof(DifferentRegion.IsCertain)).False);
    }

    [Test]
    public void Computed_outputs_are_equal_when_their_text_and_constants_are()
    {
        string With(int add, string more = "") => $$"""
            { "constants": { "add": {{add}} }, "decisions": [ {{Small("""{ "id": "r", "when": {}, "then": { "out": { "feel": "n + add" } } }""", more: more,
                output: "{ \"type\": \"number\" }")}} ] }
            """;
        Assert.That(Between(With(1), With(1)).Regions, Is.Empty);
        var region = Between(With(1), With(2)).Regions.Single();
        Assert.That((region.Region.ToString(), region.IsCertain), Is.EqualTo(("every input", false)));
        Assert.That(DecisionAnalysis.Of(Good(With(1))).Outside.Single().Text, Is.EqualTo("n + add"));
    }

    [Test]
    public void A_named_condition_that_changed_is_another_condition()
    {
        string With(int limit) => $$"""
            { "conditions": { "big": { "n": { "from": {{limit}} } } }, "decisions": [
              {{Small("""{ "id": "r", "when": { "big": true }, "then": { "out": "x" } }, """ + Rest)}} ] }
            """;
        Assert.That(Between(With(3), With(3)).IsEmpty, Is.True);
        var difference = Between(With(3), With(4));
        Assert.That(difference.Regions, Is.Not.Empty.And.All.Property(nameof(DifferentRegion.IsCertain)).False);
        Assert.That(difference.Outside.Select(o => o.Place), Is.EqualTo(new[] { "big", "big" }));
    }

    [Test]
    public void An_expression_is_one_rule_for_every_input()
    {
        string With(string feel) => $$"""
            { "id": "e", "version": 1, "inputs": { "n": { "type": "number" } }, "outputs": { "out": { "type": "number" } }, "feel": "{{feel}}" }
            """;
        Assert.That(Between(With("n + 1"), With("n + 1")).IsEmpty, Is.True);
        Assert.That($"{Between(With("1"), With("2")).Regions.Single()}", Is.EqualTo("every input: out = 1 -> out = 2"));
        Assert.That(Between(With("n + 1"), With("n + 2")).Regions.Single().IsCertain, Is.False);
    }

    [Test]
    public void An_input_that_another_decision_gives_is_named()
    {
        var fed = """
            { "decisions": [
              { "id": "a", "version": 1, "inputs": { "n": { "type": "number" } }, "outputs": { "x": { "type": "number" } }, "feel": "n" },
              { "id": "b", "version": 1, "hitPolicy": "first", "inputs": { "x": { "type": "number" } }, "outputs": { "y": { "type": "number" } },
                "rules": [ { "when": {}, "then": { "y": 1 } } ] } ] }
            """;
        Assert.That(DecisionAnalysis.Of(Good(fed)).Outside.Single().Text, Is.EqualTo("a"));
    }

    [Test]
    public void New_inputs_and_new_types_are_told_in_words()
    {
        var old = Small(Rest);
        var @new = old.Replace("\"max\": 9", "\"max\": 12", StringComparison.Ordinal);
        Assert.That(Between(old, @new).Regions.Select(r => $"{r}"), Is.EqualTo(new[] { "n above 9 to 12: no answer -> out = y" }));
        var optional = old.Replace("\"max\": 9", "\"max\": 9, \"optional\": true", StringComparison.Ordinal)
            .Replace("\"when\": {}", "\"when\": { \"n\": { \"any\": true } }",
            StringComparison.Ordinal);
        Assert.That(Between(old, optional).Regions.Select(r => $"{r}"), Is.EqualTo(new[] { "n is missing: no answer -> out = y" }));
    }

    private const string Even = """{ "id": "even", "when": { "n": { "feel": "modulo(?, 2) = 7" } }, "then": { "out": "y" } }""";
    private const string Low = """{ "id": "low", "when": { "n": { "from": 1, "to": 5 } }, "then": { "out": "x" } }""";
    private const string Otherwise = "\"otherwise\": { \"out\": \"z\" },";

    private static string[] Found(string json) => [.. Read(json).Found.Select(d => $"{d.Severity} {d.Code} {d.Message}")];

    [TestCase("unique", "both match")]
    [TestCase("any", "say different things of")]
    public void Rules_that_meet_only_if_a_dark_cell_holds_are_named_and_not_claimed_to_meet(string policy, string what)
    {
        var (decisions, found) = Read(Small(Low + "," + Even, policy, Otherwise));
        Assert.That(decisions, Has.Length.EqualTo(1));
        Assert.That(found.Select(d => $"{d.Severity} {d.Code} {d.Message}"), Is.EqualTo(new[]
        {
            $"Warning IMP415 rules `low` and `even` may {what} {{ \"n\": 1 }}; not decided: "
                + "`whether n passes { \"feel\": \"modulo(?, 2) = 7\" }` can't be looked through",
        }));
    }

    [Test]
    public void Rules_that_meet_whatever_a_dark_cell_is_are_refused()
    {
        var third = """{ "id": "high", "when": { "n": { "from": 5 } }, "then": { "out": "w" } }""";
        Assert.That(Found(Small($"{Even}, {Low}, {third}", "unique", Otherwise)),
            Has.One.StartsWith("Error IMP402 rules `low` and `high` both match { \"n\": 5 }"));
        var dark = Even.Replace("even", "odd", StringComparison.Ordinal);
        Assert.That(Found(Small($"{Even}, {dark}", "unique", Otherwise)), Has.One.StartsWith("Warning IMP415 rules `even` and `odd` may both match"));
    }

    [Test]
    public void Rules_that_meet_only_if_a_named_condition_holds_are_not_claimed_to_meet()
    {
        string With(string when, string policy) => $$"""
            { "conditions": { "big": { "n": { "from": 6 } } }, "decisions": [
              {{Small(Low + $$""", { "id": "b", "when": { {{when}} }, "then": { "out": "w" } }""", policy, Otherwise)}} ] }
            """;
        Assert.That(Found(With("\"big\": true", "unique")),
            Is.EqualTo(new[] { "Warning IMP415 rules `low` and `b` may both match { \"n\": 1, \"big\": true }; not decided: `big` can't be looked through" }));
    }

    [Test]
    public void An_input_that_only_a_dark_cell_may_take_is_refused_without_a_claim()
    {
        var found = Read(Small(Low + "," + Even)).Found.Single();
        Assert.That((found.Severity, found.Code, found.Message), Is.EqualTo((Severity.Error, "IMP401", "no rule surely answers { \"n\": 0 }")));
        Assert.That(found.Help, Does.Contain("may not hold: `whether n passes { \"feel\": \"modulo(?, 2) = 7\" }`"));
    }

    [Test]
    public void An_input_that_no_dark_cell_can_take_is_claimed()
    {
        var dark = """{ "id": "d", "when": { "n": [{ "feel": "modulo(?, 2) = 7" }] }, "then": { "out": "y" } }""";
        var narrow = """{ "inputs": { "n": { "type": "number", "min": 0, "max": 9 }, "b": { "type": "boolean" } },""";
        var json = Small($"{Low}, {dark}").Replace("{ \"id\": \"d\", \"when\": {", "{ \"id\": \"d\", \"when\": { \"b\": true,", StringComparison.Ordinal)
            .Replace("\"inputs\": { \"n\": { \"type\": \"number\", \"min\": 0, \"max\": 9 } },", narrow[2..], StringComparison.Ordinal);
        Assert.That(Found(json), Is.EqualTo(new[] { "Error IMP401 no rule answers { \"n\": 0, \"b\": false }" }));
    }

    [Test]
    public void A_rule_is_never_hit_only_where_rules_that_surely_match_hide_it()
    {
        var one = """{ "id": "one", "when": { "n": 1 }, "then": { "out": "x" } }""";
        Assert.That(Found(Small($"{Even}, {one}, {Rest}")), Is.Empty);
        Assert.That(Found(Small($"{Rest}, {Even}")),
            Is.EqualTo(new[] { "Warning IMP404 rule `even` can never be hit: other rules take every input that it matches" }));
    }
}
