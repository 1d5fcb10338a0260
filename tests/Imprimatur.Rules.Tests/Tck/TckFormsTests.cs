using System.Text;
using Imprimatur.Rules.Tck;
using Imprimatur.Rules.Tests.Support;
using static Imprimatur.Rules.Tests.Support.Lenient;

namespace Imprimatur.Rules.Tests.Tck;

/// <summary>What the kit's file form can say.</summary>
public class TckFormsTests
{
    private const string Open =
        "<testCases xmlns=\"http://www.omg.org/spec/DMN/20160719/testcase\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

    private static readonly string Main = Model(
        Input("iN", "n", "number")
        + "<businessKnowledgeModel name=\"double\" id=\"kDouble\">"
        + "<variable name=\"double\"/><encapsulatedLogic><formalParameter name=\"x\" typeRef=\"number\"/>"
        + Literal("x * 2") + "</encapsulatedLogic></businessKnowledgeModel>"
        + Element("one", Literal("n + 1"), "number", "iN") + Element("two", Literal("n + 2"), "number", "iN")
        + Element("deep", Literal("[[1, null], {a: {b: []}}]"))
        + "<decisionService name=\"both\" id=\"sBoth\"><variable name=\"both\"/><outputDecision href=\"#one\"/><outputDecision href=\"#two\"/>"
        + "<inputData href=\"#iN\"/></decisionService>"
        + "<decisionService name=\"first\" id=\"sFirst\"><variable name=\"first\"/><outputDecision href=\"#one\"/><inputData href=\"#iN\"/></decisionService>");

    private static List<TckResult> Run(string tests, string model = "m.dmn") => [.. TckRunner.Run(
        new Dictionary<string, ReadOnlyMemory<byte>>
        {
            [model] = Encoding.UTF8.GetBytes(Main),
            ["t.xml"] = Encoding.UTF8.GetBytes(tests),
        },
        World.Now)];

    private static string Case(string attributes, string inputs, string results) =>
        Open + $"<modelName>m.dmn</modelName><testCase id=\"1\" {attributes}>{inputs}{results}</testCase></testCases>";

    private static string Given(string name, int value) => $"<inputNode name=\"{name}\">{Decimal(value)}</inputNode>";

    private static string Decimal(int value) => $"<value xsi:type=\"xsd:decimal\">{value}</value>";

    private static string Wanted(string name, string value, string more = "") =>
        $"<resultNode name=\"{name}\" {more}><expected>{value}</expected></resultNode>";

    [Test]
    public void A_case_may_ask_for_several_decisions()
    {
        var results = Run(Case("", Given("n", 1), Wanted("one", Decimal(2)) + Wanted("two", Decimal(4))));
        Assert.That(results.Select(r => r.Status), Is.EqualTo(new[] { TckStatus.Passed, TckStatus.Failed }));
        Assert.That((results[1].Expected, results[1].Actual), Is.EqualTo(("4", "3")));
    }

    [TestCase("type=\"bkm\" invocableName=\"double\"", "x", "double", "6")]
    [TestCase("type=\"bkm\"", "x", "double", "6")]
    [TestCase("type=\"bkm\" invocableName=\"double\"", "y", "double", "null")]
    [TestCase("type=\"decisionService\" invocableName=\"first\"", "n", "one", "4")]
    [TestCase("type=\"decisionService\" invocableName=\"first\"", "n", "first", "4")]
    [TestCase("type=\"decisionService\" invocableName=\"both\"", "n", "two", "5")]
    [TestCase("type=\"decisionService\" invocableName=\"both\"", "n", "both", "{one: 4, two: 5}")]
    [TestCase("type=\"decisionService\" invocableName=\"no such\"", "n", "one", "null")]
    [TestCase("", "n", "no such", "null")]
    public void Knowledge_and_services_are_called_with_the_inputs(string attributes, string input, string node, string actual) =>
        Assert.That(Run(Case(attributes, Given(input, 3), Wanted(node, Decimal(0)))).Single().Actual, Is.EqualTo(actual));

    [Test]
    public void Lists_and_components_nest_and_hold_nil()
    {
        const string Expected = "<list><item><list><item><value xsi:type=\"xsd:decimal\">1</value></item><item><value xsi:nil=\"true\"/></item></list></item>"
            + "<item><component name=\"a\"><component name=\"b\"><list/></component></component></item></list>";
        Assert.That(Run(Case("", "", Wanted("deep", Expected))).Single().Status, Is.EqualTo(TckStatus.Passed));
        Assert.That(Run(Case("", "", Wanted("deep", Expected.Replace("nil=\"true\"", "type=\"xsd:string\"", StringComparison.Ordinal)))).Single().Status,
            Is.EqualTo(TckStatus.Failed));
    }

    [TestCase("<resultNode name=\"one\" errorResult=\"true\"><expected><value xsi:nil=\"true\"/></expected></resultNode>", TckStatus.Passed)]
    [TestCase("<resultNode name=\"one\" errorResult=\"true\"/>", TckStatus.Passed)]
    [TestCase("<resultNode name=\"two\" errorResult=\"true\"><expected><list xsi:nil=\"1\"/></expected></resultNode>", TckStatus.Passed)]
    [TestCase("<resultNode name=\"deep\" errorResult=\"true\"/>", TckStatus.Failed)]
    public void An_error_is_null(string result, TckStatus status) => Assert.That(Run(Case("", "", result)).Single().Status, Is.EqualTo(status));

    [TestCase("<testCases", "m.dmn", "a test file")]
    [TestCase(Open + "<modelName>other.dmn</modelName></testCases>", "m.dmn", "a model")]
    public void A_file_that_cannot_be_run_is_a_failure(string tests, string model, string expected) =>
        Assert.That(Run(tests, model).Select(r => (r.Status, r.Expected)), Is.EqualTo(new[] { (TckStatus.Failed, expected) }));

    [Test]
    public void Other_XML_is_no_test_file() => Assert.That(Run("<notes/>"), Is.Empty);
}
