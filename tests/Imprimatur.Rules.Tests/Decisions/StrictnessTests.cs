using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Decisions;

/// <summary>Each way in which DMN's null lets a wrong row match, and what stops it here: a refusal when the decision is read, or a meaning by which a
/// missing value matches nothing that does not ask for it.</summary>
public class StrictnessTests
{
    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Cell("null in a test", "{ \"feel\": \"null\" }", FeelCodes.Null);
        yield return Cell("equal to null", "{ \"feel\": \"? = null\" }", FeelCodes.Null);
        yield return Cell("not null", "{ \"feel\": \"not(null)\" }", FeelCodes.Null);
        yield return Cell("null as a cell", "null", FeelCodes.WrongType);
        yield return Cell("null in a list of literals", "[1, null]", FeelCodes.WrongType);
        yield return Cell("null in a list", "{ \"feel\": \"[1, null]\" }", FeelCodes.Null);
        yield return Cell("null as an end of a range", "{ \"feel\": \"[null..3]\" }", FeelCodes.Null);
        yield return Cell("null as an end of a JSON range", "{ \"from\": null, \"to\": 3 }", FeelCodes.WrongType);
        yield return Cell("compared with null", "{ \"feel\": \"> null\" }", FeelCodes.Null);
        yield return Cell("compared with another type", "{ \"feel\": \"= \\\"3\\\"\" }", FeelCodes.WrongType);
        yield return Cell("not of another type, which is true of every number", "{ \"feel\": \"not(\\\"3\\\")\" }", FeelCodes.WrongType);
        yield return Cell("less than a text", "{ \"feel\": \"< \\\"3\\\"\" }", FeelCodes.WrongType);
        yield return Cell("a literal of another type", "\"3\"", FeelCodes.WrongType);
        yield return Cell("not a literal of another type", "{ \"not\": \"3\" }", FeelCodes.WrongType);
        yield return Cell("arithmetic of wrong types", "{ \"feel\": \"not(? + \\\"a\\\" > 3)\" }", FeelCodes.WrongType);
        yield return Cell("a date that does not exist", "{ \"feel\": \"not(date(\\\"2017-02-29\\\") < today())\" }", FeelCodes.BadTemporal);
        yield return Cell("an unknown name, null in DMN", "{ \"feel\": \"not(levle)\" }", FeelCodes.UnknownName);
        yield return Cell("an unknown function, null in DMN", "{ \"feel\": \"not(contians(t, \\\"a\\\"))\" }", FeelCodes.UnknownFunction);
        yield return Cell("a function of wrong types", "{ \"feel\": \"not(string length(?) > 3)\" }", FeelCodes.BadArguments);
        yield return Cell("a function of too few arguments", "{ \"feel\": \"not(contains(t) )\" }", FeelCodes.BadArguments);
        yield return Cell("an entry that a context has not", "{ \"feel\": \"not(? > 3 and { a: 1 }.b = 1)\" }", FeelCodes.UnknownName);
        yield return Cell("a property of a number", "{ \"feel\": \"not(?.year = 2017)\" }", FeelCodes.UnknownName);
        yield return Cell("a filter on a number by a text", "{ \"feel\": \"not([1, 2][\\\"a\\\"] = 1)\" }", FeelCodes.WrongType);
        yield return Cell("if on a number", "{ \"feel\": \"if ? then true else false\" }", FeelCodes.WrongType);
        yield return Cell("and with a number", "{ \"feel\": \"not(? and true)\" }", FeelCodes.WrongType);
        yield return Open("an optional input in FEEL", "{ \"feel\": \"> o\" }", FeelCodes.MayBeMissing);
        yield return Open("not of an optional input", "{ \"feel\": \"not(o)\" }", FeelCodes.MayBeMissing);
        yield return Open("an optional input against itself", "{ \"feel\": \"? > 3 or o = o\" }", FeelCodes.MayBeMissing);
        yield return Cell("a comparison beyond the bounds", "{ \"feel\": \"> 9\" }", FeelCodes.NeverHolds);
        yield return Cell("a literal beyond the bounds", "12", FeelCodes.NeverHolds);
        yield return Cell("the opposite of anything", "{ \"not\": { \"any\": true } }", FeelCodes.BadCell);
        yield return Cell("an empty list of values", "[]", FeelCodes.BadCell);
        yield return Then("null as an answer", "{ \"feel\": \"null\" }", FeelCodes.Null);
        yield return Then("null as a plain answer", "null", FeelCodes.WrongType);
        yield return Then("a sum with what may be missing", "{ \"feel\": \"o + 1\" }", FeelCodes.MayBeMissing);
        yield return Then("a list that may hold what is missing", "{ \"feel\": \"count([o, 1])\" }", FeelCodes.MayBeMissing);
        yield return Then("a conversion of a wrong type", "{ \"feel\": \"number(true)\" }", FeelCodes.BadArguments);
    }

    /// <summary>Failures that no type tells: the cell is neither true nor false, so that the table has no answer, never a wrong one.</summary>
    private static readonly string[] Untold =
    [
        "1 / (? - ?) = 1", "not(1 / (? - ?) = 1)", "? > 0 and not([1, 2][9] = 1)", "? > 0 and [1, 2][9] != 1",
        "? > 0 and not(number(\\\"x\\\", \\\",\\\", \\\".\\\") = 1)",
        "not(sqrt(? - 100) > 1)", "not(date(\\\"2017-01-01\\\") + duration(\\\"P1D\\\") * (1 / (? - ?)) = date(\\\"2017-01-02\\\"))",
        "not(mean([1][item > ?]) > 3)",
    ];

    private static readonly string[] Negations =
    [
        "{ \"feel\": \"not(1, 2)\" }", "{ \"feel\": \"!= 1\" }", "{ \"not\": 1 }", "{ \"not\": [1, 2] }", "{ \"not\": { \"from\": 1, \"to\": 2 } }",
        "{ \"feel\": \"not(? > 1)\" }", "{ \"feel\": \"-\" }", "{ \"feel\": \"< 3 , >= 3\" }", "{ \"feel\": \"? = ?\" }",
        "{ \"not\": { \"feel\": \"> 9000\" } }",
        "[1, { \"not\": 1 }]", "{ \"feel\": \"not([1..2])\" }", "{ \"not\": { \"not\": 1 } }",
    ];

    [TestCaseSource(nameof(Refused))]
    public void What_null_would_let_through_is_refused_when_the_decision_is_read(string code, string json)
    {
        var (decisions, found) = Policy.Read(json);
        Assert.That(decisions, Is.Empty, json);
        Assert.That(found.Where(d => d.Severity == Severity.Error).Select(d => d.Code), Is.Not.Empty.And.All.EqualTo(code), string.Join("\n", found));
        Assert.That(found.Where(d => d.Severity == Severity.Error).Select(d => d.Position.Line), Is.All.EqualTo(5));
    }

    [TestCaseSource(nameof(Negations))]
    public void A_missing_value_matches_no_cell_that_does_not_ask_for_it(string cell)
    {
        var decision = Policy.Good(Optional($"{{ \"when\": {{ \"o\": {cell} }}, \"then\": {{ \"out\": 1 }} }}"));
        Assert.That(Policy.Outcome(decision, [null]), Is.EqualTo("0"));
    }

    [Test]
    public void An_empty_cell_asks_an_optional_input_to_be_there() =>
        Assert.That(Policy.Outcome(Policy.Good(Optional("""{ "when": {}, "then": { "out": 1 } }""")), [null]), Is.EqualTo("0"));

    [TestCase("{ \"missing\": true }")]
    [TestCase("{ \"any\": true }")]
    [TestCase("[1, { \"missing\": true }]")]
    [TestCase("{ \"not\": { \"missing\": false } }")]
    public void A_cell_that_asks_for_a_missing_value_matches_it(string cell) =>
        Assert.That(Policy.Outcome(Policy.Good(Optional($"{{ \"when\": {{ \"o\": {cell} }}, \"then\": {{ \"out\": 1 }} }}")), [null]), Is.EqualTo("1"));

    [TestCaseSource(nameof(Untold))]
    public void What_fails_when_it_runs_gives_no_answer_instead_of_a_row(string feel)
    {
        var decision = Policy.Good(Optional($"{{ \"when\": {{ \"o\": {{ \"feel\": \"{feel}\" }} }}, \"then\": {{ \"out\": 1 }} }}"));
        var result = Policy.Decide(decision, new NumberValue(Rules.Values.Number.One));
        Assert.That((result.Outputs, result.Failure), Is.EqualTo((System.Collections.Immutable.ImmutableArray<Value?>.Empty,
            "it can't be told whether rule `rule-1` matches")));
    }

    [Test]
    public void An_input_that_must_be_there_is_asked_for() => Assert.That(Policy.Outcome(Policy.Good(Optional("").Replace(", \"optional\": true", "",
        StringComparison.Ordinal)), [null]), Is.EqualTo("the input `o` is missing"));

    private static TestCaseData Cell(string name, string cell, string code) =>
        Case(name, $"{{ \"when\": {{ \"level\": {cell} }}, \"then\": {{ \"out\": 1 }} }}", code);

    /// <summary>A cell beside one that lets the optional input be missing.</summary>
    private static TestCaseData Open(string name, string cell, string code) =>
        Case(name, $"{{ \"when\": {{ \"level\": {cell}, \"o\": {{ \"any\": true }} }}, \"then\": {{ \"out\": 1 }} }}", code);

    private static TestCaseData Then(string name, string value, string code) =>
        Case(name, $"{{ \"when\": {{ \"o\": {{ \"any\": true }} }}, \"then\": {{ \"out\": {value} }} }}", code);

    private static TestCaseData Case(string name, string rule, string code) => new TestCaseData(code, $$"""
        { "id": "strict", "version": 1, "hitPolicy": "first", "otherwise": { "out": 0 }, "outputs": { "out": { "type": "number" } },
          "inputs": { "level": { "type": "number", "min": 0, "max": 9 }, "t": { "type": "string" },
            "o": { "type": "number", "optional": true } },
          "rules": [
            {{rule}}
          ] }
        """).SetArgDisplayNames(name);

    private static string Optional(string rule) => $$"""
        { "id": "optional", "version": 1, "hitPolicy": "first", "otherwise": { "out": 0 }, "outputs": { "out": { "type": "number" } },
          "inputs": { "o": { "type": "number", "optional": true } }, "rules": [ {{rule}} ] }
        """;
}
