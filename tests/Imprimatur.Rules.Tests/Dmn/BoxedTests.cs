using System.Security;
using static Imprimatur.Rules.Tests.Support.Lenient;

namespace Imprimatur.Rules.Tests.Dmn;

/// <summary>Boxed expressions, knowledge, services and the types of items (DMN 1.5, 7 and 10.2).</summary>
public class BoxedTests
{
    private const string Types = """
        <itemDefinition name="tList" isCollection="true"><typeRef>number</typeRef></itemDefinition>
        <itemDefinition name="tSmall"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemDefinition>
        <itemDefinition name="tSmalls" isCollection="true"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemDefinition>
        <itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
        <itemDefinition name="tEven"><typeRef>tSmall</typeRef><typeConstraint><text>even(?)</text></typeConstraint></itemDefinition>
        <itemDefinition name="tPerson"><itemComponent name="first name"><typeRef>string</typeRef></itemComponent>
          <itemComponent name="age"><typeRef>tSmall</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="tPeople" isCollection="true"><typeRef>tPerson</typeRef></itemDefinition>
        <itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"high", "low"</text></allowedValues></itemDefinition>
        <itemDefinition name="tCall"><functionItem outputTypeRef="number"><parameters name="x" typeRef="number"/></functionItem></itemDefinition>
        """;

    private const string Double = """
        <businessKnowledgeModel name="double it" id="kDouble"><variable name="double it" typeRef="number"/><encapsulatedLogic>
          <formalParameter name="x" typeRef="number"/><literalExpression><text>x * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
        <businessKnowledgeModel name="fact" id="kFact"><variable name="fact" typeRef="number"/><encapsulatedLogic>
          <formalParameter name="n" typeRef="number"/><literalExpression><text>if n &lt; 2 then 1 else n * fact(n - 1)</text></literalExpression>
        </encapsulatedLogic></businessKnowledgeModel>
        """;

    private static string D(string logic, string type = "", params string[] requires) =>
        Decision("d", [Model(Types + Double + Element("d", logic, type, requires))]).ToString();

    private static string Part(string name, string feel, string type = "") => $"<{name}>{Literal(feel, type)}</{name}>";

    [TestCase("1", "tList", "[1]")]
    [TestCase("[1]", "number", "1")]
    [TestCase("[1, 2]", "number", "null")]
    [TestCase("@\"2020-01-01\"", "dateTime", "date and time(\"2020-01-01T00:00:00Z\")")]
    [TestCase("\"1\"", "number", "null")]
    [TestCase("5", "tSmall", "5")]
    [TestCase("10", "tSmall", "null")]
    [TestCase("[1, 2]", "tSmalls", "[1, 2]")]
    [TestCase("[1, 10]", "tSmalls", "null")]
    [TestCase("[1, 2]", "tFew", "[1, 2]")]
    [TestCase("[1, 2, 3]", "tFew", "null")]
    [TestCase("4", "tEven", "4")]
    [TestCase("3", "tEven", "null")]
    [TestCase("12", "tEven", "null")]
    [TestCase("\"high\"", "tLevel", "\"high\"")]
    [TestCase("\"mid\"", "tLevel", "null")]
    [TestCase("null", "tLevel", "null")]
    [TestCase("{first name: \"A\", age: 3}", "tPerson", "{age: 3, first name: \"A\"}")]
    [TestCase("{first name: \"A\", age: 30}", "tPerson", "null")]
    [TestCase("{first name: \"A\"}", "tPerson", "null")]
    [TestCase("{first name: \"A\", age: null}", "tPerson", "{age: null, first name: \"A\"}")]
    [TestCase("{first name: \"A\", age: 3, more: 1}", "tPerson", "{age: 3, first name: \"A\", more: 1}")]
    [TestCase("{first name: \"A\", age: 3}", "tPeople", "[{age: 3, first name: \"A\"}]")]
    [TestCase("[]", "tPeople", "[]")]
    [TestCase("1", "Any", "1")]
    [TestCase("1", "tUnknown", "1")]
    public void A_value_is_converted_to_the_declared_type_or_null(string feel, string type, string expected) =>
        Assert.That(D(Literal(feel), type), Is.EqualTo(expected));

    [TestCase("double it(3)", "6")]
    [TestCase("double it(x: 3)", "6")]
    [TestCase("double it([3])", "6")]
    [TestCase("double it(\"3\")", "null")]
    [TestCase("double it()", "null")]
    [TestCase("double it(1, 2)", "null")]
    [TestCase("double it(y: 3)", "null")]
    [TestCase("double it(null)", "null")]
    [TestCase("fact(10)", "3628800")]
    public void Knowledge_is_called(string feel, string expected) => Assert.That(D(Literal(feel), "", "kDouble", "kFact"), Is.EqualTo(expected));

    [Test]
    public void Knowledge_that_is_not_required_is_not_known() => Assert.That(D(Literal("double it(3)")), Is.EqualTo("null"));

    [Test]
    public void An_invocation_binds_parameters_by_name() => Assert.That(
        D("<invocation>" + Literal("double it") + "<binding><parameter name=\"x\"/>" + Literal("4") + "</binding></invocation>", "", "kDouble"),
        Is.EqualTo("8"));

    [TestCase("[1, 2, 3]", "item > 1", "[2, 3]")]
    [TestCase("[{a: 1}, {a: 2}]", "a = 2", "[{a: 2}]")]
    [TestCase("[1, 2]", "\"x\"", "null")]
    [TestCase("[]", "true", "[]")]
    [TestCase("5", "item = 5", "[5]")]
    public void A_boxed_filter_keeps_what_matches(string list, string match, string expected) =>
        Assert.That(D($"<filter>{Part("in", list)}{Part("match", match)}</filter>"), Is.EqualTo(expected));

    [TestCase("for", "return", "[1, 2]", "item * 2", "[2, 4]")]
    [TestCase("for", "return", "1..3", "item", "null")]
    [TestCase("for", "return", "[1..3]", "item", "[1, 2, 3]")]
    [TestCase("for", "return", "[1, 2, 3]", "item + sum(append(partial, 0))", "[1, 3, 7]")]
    [TestCase("for", "return", "null", "item", "null")]
    [TestCase("some", "satisfies", "[1, 2]", "item > 1", "true")]
    [TestCase("some", "satisfies", "[1, 2]", "item > 2", "false")]
    [TestCase("some", "satisfies", "[]", "item > 2", "false")]
    [TestCase("some", "satisfies", "null", "item > 2", "null")]
    [TestCase("some", "satisfies", "[1, null]", "item > 2", "null")]
    [TestCase("every", "satisfies", "[1, 2]", "item > 0", "true")]
    [TestCase("every", "satisfies", "[]", "item > 0", "true")]
    [TestCase("every", "satisfies", "[1, \"a\"]", "item > 0", "null")]
    public void A_boxed_iteration_runs_over_a_list(string box, string last, string list, string body, string expected) =>
        Assert.That(D($"<{box} iteratorVariable=\"item\">{Part("in", list)}{Part(last, body)}</{box}>"), Is.EqualTo(expected));

    [TestCase("1 < 2", "\"yes\"")]
    [TestCase("1 > 2", "\"no\"")]
    [TestCase("null", "\"no\"")]
    [TestCase("3", "null")]
    public void A_boxed_conditional_chooses(string condition, string expected) =>
        Assert.That(D($"<conditional>{Part("if", condition)}{Part("then", "\"yes\"")}{Part("else", "\"no\"")}</conditional>"), Is.EqualTo(expected));

    [Test]
    public void A_boxed_context_reads_what_stands_before_and_gives_its_last_box()
    {
        static string Entry(string name, string feel, string type = "") =>
            $"<contextEntry>{(name.Length > 0 ? $"<variable name=\"{name}\" typeRef=\"{SecurityElement.Escape(type)}\"/>" : "")}{Literal(feel)}</contextEntry>";
        Assert.That(D($"<context>{Entry("a b", "2")}{Entry("c", "a b * 3")}</context>"), Is.EqualTo("{a b: 2, c: 6}"));
        Assert.That(D($"<context>{Entry("a b", "2")}{Entry("", "a b + 1")}</context>"), Is.EqualTo("3"));
        Assert.That(D($"<context>{Entry("a", "12", "tSmall")}{Entry("b", "a")}</context>"), Is.EqualTo("{a: null, b: null}"));
    }

    [Test]
    public void Lists_and_relations_are_lists()
    {
        Assert.That(D($"<list>{Literal("1")}{Literal("[2]")}</list>"), Is.EqualTo("[1, [2]]"));
        Assert.That(
            D($"<relation><column name=\"a\"/><column name=\"b c\"/><row>{Literal("1")}{Literal("2")}</row><row>{Literal("3")}{Literal("4")}</row></relation>"),
            Is.EqualTo("[{a: 1, b c: 2}, {a: 3, b c: 4}]"));
    }

    [TestCase("both(n: 1)", "{one: 2, two: 3}")]
    [TestCase("both(1)", "{one: 2, two: 3}")]
    [TestCase("both([1])", "{one: 2, two: 3}")]
    [TestCase("both(1).two", "3")]
    [TestCase("both()", "null")]
    [TestCase("both(\"x\")", "null")]
    [TestCase("inner(5)", "6")]
    public void A_service_is_a_function_of_its_inputs(string feel, string expected)
    {
        var elements = Input("iN", "n", "number") + Element("one", Literal("n + 1"), "number", "iN") + Element("two", Literal("one + 1"), "number", "one")
            + "<decisionService name=\"both\" id=\"kBoth\"><variable name=\"both\"/><outputDecision href=\"#one\"/><outputDecision href=\"#two\"/>"
            + "<inputData href=\"#iN\"/></decisionService>"
            + "<decisionService name=\"inner\" id=\"kInner\"><variable name=\"inner\"/><outputDecision href=\"#two\"/><inputDecision href=\"#one\"/>"
            + "</decisionService>" + Element("d", Literal(feel), "", "kBoth", "kInner");
        Assert.That(Decision("d", [Model(elements)]).ToString(), Is.EqualTo(expected));
    }
}
