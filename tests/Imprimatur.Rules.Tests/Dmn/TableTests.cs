using static Imprimatur.Rules.Tests.Support.Lenient;

namespace Imprimatur.Rules.Tests.Dmn;

/// <summary>Decision tables with DMN's own meaning (DMN 1.5, 8.2).</summary>
public class TableTests
{
    private static string Text(string name, string feel) => $"<{name}><text>{System.Security.SecurityElement.Escape(feel)}</text></{name}>";

    /// <summary>A table over `n`; a rule is a test and the outputs behind it.</summary>
    private static string Table(string policy, string[] outputs, params string[][] rules) =>
        $"<decisionTable {policy}><input><inputExpression><text>n</text></inputExpression></input>{string.Concat(outputs)}"
        + string.Concat(rules.Select(r => $"<rule>{Text("inputEntry", r[0])}{string.Concat(r[1..].Select(o => Text("outputEntry", o)))}</rule>"))
        + "</decisionTable>";

    private static string Output(string name, string values = "", string fallBack = "") =>
        $"<output name=\"{name}\">{(values.Length > 0 ? Text("outputValues", values) : "")}"
        + $"{(fallBack.Length > 0 ? Text("defaultOutputEntry", fallBack) : "")}</output>";

    private static string Answer(string table, string n) =>
        Decision("d", [Model(Input("iN", "n", "") + Element("d", table, "", "iN"))], ("n", Eval(n))).ToString();

    private static readonly string[] One = [Output("a")];
    private static readonly string[][] Rules = [["> 0", "1"], ["> 5", "2"], ["> 5", "3"], ["[20..30]", "1"]];

    [TestCase("", "3", "1")]
    [TestCase("", "0", "null")]
    [TestCase("", "7", "null")]
    [TestCase("hitPolicy=\"UNIQUE\"", "3", "1")]
    [TestCase("hitPolicy=\"FIRST\"", "7", "1")]
    [TestCase("hitPolicy=\"ANY\"", "3", "1")]
    [TestCase("hitPolicy=\"ANY\"", "7", "null")]
    [TestCase("hitPolicy=\"RULE ORDER\"", "25", "[1, 2, 3, 1]")]
    [TestCase("hitPolicy=\"RULE ORDER\"", "3", "[1]")]
    [TestCase("hitPolicy=\"COLLECT\"", "7", "[1, 2, 3]")]
    [TestCase("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "7", "6")]
    [TestCase("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "7", "1")]
    [TestCase("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "7", "3")]
    [TestCase("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "7", "3")]
    [TestCase("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "0", "0")]
    [TestCase("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "0", "null")]
    [TestCase("", "null", "null")]
    [TestCase("", "\"x\"", "null")]
    public void A_hit_policy_answers(string policy, string n, string expected) => Assert.That(Answer(Table(policy, One, Rules), n), Is.EqualTo(expected));

    [TestCase("PRIORITY", "7", "\"high\"")]
    [TestCase("OUTPUT ORDER", "7", "[\"high\", \"low\"]")]
    [TestCase("OUTPUT ORDER", "3", "[\"low\"]")]
    public void Priorities_are_those_of_the_output_values(string policy, string n, string expected) => Assert.That(
        Answer(Table($"hitPolicy=\"{policy}\"", [Output("a", "\"high\", \"mid\", \"low\"")], ["> 0", "\"low\""], ["> 5", "\"high\""]), n),
        Is.EqualTo(expected));

    [Test]
    public void The_second_output_decides_where_the_first_is_equal() => Assert.That(
        Answer(Table("hitPolicy=\"OUTPUT ORDER\"", [Output("a", "\"x\", \"y\""), Output("b", "\"p\", \"q\"")],
            ["-", "\"y\"", "\"p\""], ["-", "\"x\"", "\"q\""], ["-", "\"x\"", "\"p\""]), "1"),
        Is.EqualTo("[{a: \"x\", b: \"p\"}, {a: \"x\", b: \"q\"}, {a: \"y\", b: \"p\"}]"));

    [TestCase("hitPolicy=\"ANY\"", "{a: 1, b: \"x\"}")]
    [TestCase("hitPolicy=\"COLLECT\"", "[{a: 1, b: \"x\"}, {a: 1, b: \"x\"}]")]
    public void Several_outputs_make_a_context(string policy, string expected) =>
        Assert.That(Answer(Table(policy, [Output("a"), Output("b")], ["-", "1", "\"x\""], ["3", "1", "\"x\""]), "3"), Is.EqualTo(expected));

    [TestCase("3", "{a: 1, b: 2}")]
    [TestCase("-1", "{a: 9, b: null}")]
    public void Where_no_rule_matches_the_default_answers(string n, string expected) =>
        Assert.That(Answer(Table("", [Output("a", "", "9"), Output("b")], ["> 0", "1", "2"]), n), Is.EqualTo(expected));

    [TestCase("not(1, 2)", "3", true)]
    [TestCase("not(1, 2)", "2", false)]
    [TestCase("not(> 3)", "2", true)]
    [TestCase("-", "null", true)]
    [TestCase("null", "null", true)]
    [TestCase("null", "1", false)]
    [TestCase("not(null)", "1", true)]
    [TestCase("< 3, > 5", "6", true)]
    [TestCase("]1..3[", "1", false)]
    [TestCase("(1..3)", "2", true)]
    [TestCase("? > 2 and ? < 5", "3", true)]
    [TestCase("? + 1 = 4", "3", true)]
    [TestCase("even(?)", "3", false)]
    [TestCase("odd(?), 4", "4", true)]
    [TestCase("not(even(?))", "3", true)]
    [TestCase("[1, 2, 3]", "3", true)]
    [TestCase("[[1..3]]", "3", true)]
    [TestCase("list contains(?, 2)", "[1, 2]", true)]
    [TestCase("count(?) > 1", "[1, 2]", true)]
    [TestCase("some x in ? satisfies x > 1", "[1, 2]", true)]
    [TestCase("?.a = 1", "{a: 1}", true)]
    [TestCase("instance of number", "3", false)]
    [TestCase("? instance of number", "3", true)]
    [TestCase("\"a\", \"b\"", "\"b\"", true)]
    [TestCase("starts with(?, \"a\")", "\"abc\"", true)]
    [TestCase("@\"2020-01-01\"", "@\"2020-01-01\"", true)]
    [TestCase("< @\"2020-01-01\"", "@\"2019-12-31\"", true)]
    [TestCase("-1", "-1", true)]
    [TestCase("> -1", "0", true)]
    [TestCase("true", "true", true)]
    [TestCase("not(true)", "false", true)]
    [TestCase("\"x\"", "1", false)]
    public void An_input_passes_a_cell(string cell, string n, bool passes) =>
        Assert.That(Answer(Table("", One, [cell, "true"]), n), Is.EqualTo(passes ? "true" : "null"));

    [Test]
    public void A_rule_that_lacks_a_cell_makes_the_table_null_with_a_reason() =>
        Assert.That(Answer(Table("", [Output("a"), Output("b")], ["-", "1"]), "1"), Is.EqualTo("null"));
}
