using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Json;
using static Imprimatur.Rules.Tests.Support.Policy;

namespace Imprimatur.Rules.Tests.Decisions;

public class DecisionMistakeTests
{
    private const string All = """{ "id": "all", "when": {}, "then": { "out": "x" } }""";

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Case(DecisionCodes.Gap, Small("""{ "when": { "n": { "to": 8 } }, "then": { "out": "x" } }"""));
        yield return Case(DecisionCodes.Overlap,
            Small("""{ "when": { "n": { "to": 5 } }, "then": { "out": "x" } }, { "when": { "n": { "from": 5 } }, "then": { "out": "y" } }""", "unique"));
        yield return Case(DecisionCodes.Conflict,
            Small("""{ "when": { "n": { "to": 5 } }, "then": { "out": "x" } }, { "when": { "n": { "from": 5 } }, "then": { "out": "y" } }""", "any"));
        yield return Case(DecisionCodes.NeverHit, Small(All + """, { "when": { "n": 3 }, "then": { "out": "y" } }"""));
        yield return Case(DecisionCodes.NeverHit, Small("""{ "when": { "n": { "not": { "from": 0 } } }, "then": { "out": "y" } },""" + All));
        yield return Case(FeelCodes.NeverHolds, Small("""{ "when": { "n": { "feel": "> 12" } }, "then": { "out": "y" } },""" + All));
        yield return Case(DecisionCodes.MissingOutput, Small("""{ "when": {}, "then": {} }"""));
        yield return Case(DecisionCodes.UnknownColumn, Small("""{ "when": { "m": 3 }, "then": { "out": "y" } },""" + All));
        yield return Case(DecisionCodes.UnknownColumn, Small("""{ "when": {}, "then": { "out": "y", "uot": "z" } }"""));
        yield return Case(DecisionCodes.DuplicateId, Small("""{ "id": "all", "when": { "n": 3 }, "then": { "out": "y" } },""" + All));
        yield return Case(DecisionCodes.BadHitPolicy, Small(All, "frist"));
        yield return Case(DecisionCodes.BadHitPolicy, Small(All, "priority"));
        yield return Case(DecisionCodes.BadHitPolicy, Small(All, "first", "\"aggregate\": \"count\","));
        yield return Case(DecisionCodes.BadHitPolicy, Small(All, "collect", "\"aggregate\": \"sum\","));
        yield return Case(DecisionCodes.BadType, Small(All, output: "{ \"type\": \"strng\" }"));
        yield return Case(DecisionCodes.BadType, Small(All, output: "{ \"type\": \"string\", \"min\": 3 }"));
        yield return Case(DecisionCodes.BadType, Small(All, output: "{ \"type\": \"string\", \"oneOf\": [\"x\", \"x\"] }"));
        yield return Case(DecisionCodes.Circle, """
            { "decisions": [ { "id": "a", "version": 1, "inputs": { "y": { "type": "number" } }, "outputs": { "x": { "type": "number" } }, "feel": "y" },
                             { "id": "b", "version": 1, "inputs": { "x": { "type": "number" } }, "outputs": { "y": { "type": "number" } }, "feel": "x" } ] }
            """);
        yield return Case(DecisionCodes.BadIdentity, Small(All).Replace("\"small\"", "\"1 small\"", StringComparison.Ordinal));
        yield return Case(DecisionCodes.BadIdentity, Small(All, more: "\"effective\": { \"from\": \"2017-02-29\" },"));
        yield return Case(DecisionCodes.BadIdentity, Small(All, more: "\"effective\": { \"from\": \"2017-02-28\", \"until\": \"2017-02-27\" },"));
        yield return Case(DecisionCodes.Ambiguous, """
            { "decisions": [ { "id": "a", "version": 1, "outputs": { "x": { "type": "number" } }, "feel": "1" }, { "id": "b", "version": 1,
              "outputs": { "x": { "type": "number" } }, "feel": "2" },
                             { "id": "c", "version": 1, "inputs": { "x": { "type": "number" } }, "outputs": { "y": { "type": "number" } }, "feel": "x" } ] }
            """);
        yield return Case(DecisionCodes.NoLogic, """{ "id": "a", "version": 1, "outputs": { "x": { "type": "number" } } }""");
        yield return Case(DecisionCodes.NoLogic, Small(""));
        yield return Case(JsonCodes.MissingProperty, """{ "id": "a", "outputs": { "x": { "type": "number" } }, "feel": "1" }""");
        yield return Case(JsonCodes.UnknownProperty, Small(All, more: "\"hitpolicy\": \"first\","));
        yield return Case(FeelCodes.NotOneOf, Small(All, output: "{ \"type\": \"string\", \"oneOf\": [\"y\"] }"));
        yield return Case(FeelCodes.NotOneOf,
            Small("""{ "when": {}, "then": { "out": { "feel": "if n > 3 then \"y\" else \"z\"" } } }""",
                output: "{ \"type\": \"string\", \"oneOf\": [\"y\"] }"));
        yield return Case(FeelCodes.MayBeMissing, """
            { "id": "o", "version": 1, "hitPolicy": "first", "inputs": { "n": { "type": "number", "optional": true } },
              "outputs": { "out": { "type": "number" } },
              "rules": [ { "when": { "n": { "any": true } }, "then": { "out": { "feel": "n + 1" } } } ] }
            """);
        yield return Case(DecisionCodes.Gap, """
            { "id": "o", "version": 1, "hitPolicy": "first", "inputs": { "n": { "type": "number", "optional": true } },
              "outputs": { "out": { "type": "number" } },
              "rules": [ { "when": {}, "then": { "out": { "feel": "n + 1" } } } ] }
            """);
    }

    private static TestCaseData Case(string code, string json) =>
        new TestCaseData(code, json).SetArgDisplayNames(code, json.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_found_when_the_decision_is_read(string code, string json)
    {
        var (_, found) = Read(json);
        Assert.That(found.Select(d => d.Code).Distinct(), Is.EqualTo(new[] { code }), string.Join("\n", found));
    }

    [Test]
    public void A_decision_with_mistakes_is_left_out() => Assert.That(Read(Small("""{ "when": { "n": 3 }, "then": { "out": "y" } }""")).Decisions, Is.Empty);

    [Test]
    public void A_gap_is_told_with_an_example()
    {
        var found = Read(Small("""{ "when": { "n": { "feel": "[0..3), (3..9]" } }, "then": { "out": "x" } }""")).Found.Single();
        Assert.That((found.Message, found.Severity), Is.EqualTo(("no rule answers { \"n\": 3 }", Severity.Error)));
    }

    [Test]
    public void Numbers_between_whole_ones_are_not_forgotten() =>
        Assert.That(Read(Small("""{ "when": { "n": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, "then": { "out": "x" } }""")).Found.Single().Message,
            Is.EqualTo("no rule answers { \"n\": 0.5 }"));

    [Test]
    public void A_rule_that_can_not_be_looked_through_is_named()
    {
        var found = Read(Small("""{ "id": "dark", "when": { "n": { "feel": "? * 2 >= 0" } }, "then": { "out": "x" } }""")).Found.Single();
        Assert.That(found.Code, Is.EqualTo(DecisionCodes.Gap));
        Assert.That(found.Help, Does.Contain("`dark`"));
    }

    [Test]
    public void The_tables_of_two_thousand_rules_are_told_in_good_time()
    {
        var rules = string.Join(",", Enumerable.Range(0, 2_000).Select(i => $$"""{ "when": { "n": {{i}} }, "then": { "out": "x" } }"""));
        var (decisions, found) = Read(Small(rules, more: "\"otherwise\": { \"out\": \"y\" },").Replace("\"max\": 9", "\"max\": 9999",
            StringComparison.Ordinal));
        Assert.That(found, Is.Empty);
        Assert.That(decisions, Has.Length.EqualTo(1));
    }

    [Test]
    public void Every_code_is_told_once_with_a_title()
    {
        DiagnosticCode[] all = [.. JsonCodes.All, .. FeelCodes.All, .. DecisionCodes.All, .. Rules.Dmn.DmnCodes.All];
        Assert.That(all.Select(c => c.Code), Is.Unique);
        Assert.That(all.Select(c => c.Title), Is.Unique.And.All.Not.Empty);
        var constants = new[] { typeof(JsonCodes), typeof(FeelCodes), typeof(DecisionCodes),
            typeof(Rules.Dmn.DmnCodes) }.SelectMany(t => t.GetFields()).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        Assert.That(constants, Is.EquivalentTo(all.Select(c => c.Code)));
    }
}
