using System.Text;
using Imprimatur.Rules.Tck;

namespace Imprimatur.Rules.Tests.Tck;

public class TckRunnerTests
{
    private static List<TckResult> Run(string logic, string expected) => Run(
        $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="m" id="m">
          <inputData name="a b" id="_i"><variable name="a b" typeRef="number"/></inputData>
          <decision name="d" id="_d"><variable name="d"/>
            <informationRequirement><requiredInput href="#_i"/></informationRequirement>{logic}</decision>
        </definitions>
        """,
        $"""
        <modelName>m.dmn</modelName>
        <testCase id="1"><inputNode name="a b"><value xsi:type="xsd:decimal">3</value></inputNode>
          <resultNode name="d"><expected>{expected}</expected></resultNode></testCase>
        """,
        "m.dmn");

    private static List<TckResult> Run(string model, string tests, string name)
    {
        const string Open = "<testCases xmlns=\"http://www.omg.org/spec/DMN/20160719/testcase\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            [name] = Encoding.UTF8.GetBytes(model),
            ["m-test.xml"] = Encoding.UTF8.GetBytes(Open + tests + "</testCases>"),
        };
        return [.. TckRunner.Run(files, Support.World.Now)];
    }

    private static string Text(string feel) => $"<literalExpression><text>{System.Security.SecurityElement.Escape(feel)}</text></literalExpression>";

    [TestCase("a b * 2", "<value xsi:type=\"xsd:decimal\">6</value>", TckStatus.Passed)]
    [TestCase("a b * 2", "<value xsi:type=\"xsd:decimal\">7</value>", TckStatus.Failed)]
    [TestCase("a b / 7", "<value xsi:type=\"xsd:decimal\">0.4285714286</value>", TckStatus.Passed)]
    [TestCase("a b / 0", "<value xsi:nil=\"true\"/>", TckStatus.Passed)]
    [TestCase("a b / 0", "<value xsi:type=\"xsd:decimal\">0</value>", TckStatus.Failed)]
    [TestCase("{x: a b, y: [1]}", "<component name=\"x\"><value xsi:type=\"xsd:decimal\">3</value></component>"
        + "<component name=\"y\"><list><item><value xsi:type=\"xsd:decimal\">1</value></item></list></component>", TckStatus.Passed)]
    [TestCase("{x: a b}", "<component name=\"y\"><value xsi:type=\"xsd:decimal\">3</value></component>", TckStatus.Failed)]
    [TestCase("function(x) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}", "<value xsi:type=\"xsd:decimal\">1</value>",
        TckStatus.Skipped)]
    public void A_case_passes_only_when_the_result_is_the_expected_one(string feel, string expected, TckStatus status) =>
        Assert.That(Run(Text(feel), expected).Single().Status, Is.EqualTo(status));

    [Test]
    public void A_failure_says_what_came_and_why()
    {
        var failed = Run(Text("a b + \"x\""), "<value xsi:type=\"xsd:decimal\">1</value>").Single();
        Assert.That((failed.Expected, failed.Actual), Is.EqualTo(("1", "null")));
        Assert.That(failed.Reasons, Is.EqualTo(new[] { "a number and a string give no value here" }));
    }

    [Test]
    public void A_model_that_is_not_there_is_a_failure() =>
        Assert.That(Run("<x/>", "<modelName>no.dmn</modelName>", "m.dmn").Single().Status, Is.EqualTo(TckStatus.Failed));
}
