using System.Text;
using Imprimatur.Rules.Conversion;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Tests.Conversion;

public class ForeignModelTests
{
    private const string Space = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private static (string? Json, IReadOnlyList<Diagnostic> Found) Convert(string elements)
    {
        using var output = new MemoryStream();
        var bag = new DiagnosticBag("m.dmn");
        var xml = $"<definitions xmlns=\"{Space}\" namespace=\"n\" name=\"m\">\n{elements}</definitions>";
        var done = DecisionConversion.ToJson(new MemoryStream(Encoding.UTF8.GetBytes(xml)), output, bag);
        return (done ? Encoding.UTF8.GetString(output.ToArray()) : null, bag.ToSortedList());
    }

    private static string Table(string rules, string more = "hitPolicy=\"FIRST\"",
        string fallBack = "<defaultOutputEntry><text>\"none\"</text></defaultOutputEntry>") => $"""
        <inputData name="Applicant Age" id="a"><variable name="Applicant Age" typeRef="number"/></inputData>
        <decision name="Discount Level" id="d"><description>How much</description><variable name="Discount Level" typeRef="string"/>
          <informationRequirement><requiredInput href="#a"/></informationRequirement>
          <decisionTable {more}><input><inputExpression typeRef="number"><text>Applicant Age</text></inputExpression></input>
            <output typeRef="string">{fallBack}</output><annotation name="Remark"/>
            {rules}
          </decisionTable></decision>
        """;

    private static string Rule(string test, string gives, string note = "") =>
        $"<rule><inputEntry><text>{System.Security.SecurityElement.Escape(test)}</text></inputEntry><outputEntry><text>{gives}</text></outputEntry>"
        + $"<annotationEntry><text>{note}</text></annotationEntry></rule>";

    [Test]
    public void A_table_by_others_becomes_a_decision_with_names_of_ours()
    {
        var (json, found) = Convert(Table(Rule("< 18", "\"young\"", "minors") + Rule("[60..120]", "if Applicant Age > 80 then \"old\" else \"senior\"")));
        Assert.That(json, Is.Not.Null, string.Join("\n", found));
        var decision = (JObject)JObject.Parse(json!)["decisions"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)decision["id"], Is.EqualTo("discount-level"));
            Assert.That((string?)decision["title"], Is.EqualTo("Discount Level"));
            Assert.That((string?)decision["because"], Is.EqualTo("How much"));
            Assert.That((string?)decision["rules"]![0]!["because"], Is.EqualTo("Remark: minors"));
            Assert.That((string?)decision["rules"]![0]!["when"]!["Applicant_Age"]!["feel"], Is.EqualTo("< 18"));
            Assert.That((string?)decision["rules"]![1]!["then"]!["Discount_Level"]!["feel"], Does.StartWith("if Applicant_Age > 80"));
        });
        var read = Policy.Good(json!);
        Assert.That(new[] { 17, 30, 70, 90 }.Select(a => Policy.Outcome(read, World.Number(a))), Is.EqualTo(new[] { "\"young\"", "\"none\"", "\"senior\"",
            "\"old\"" }));
    }

    [Test]
    public void Where_a_table_asks_for_null_its_column_becomes_optional_and_what_null_slips_through_says_so()
    {
        var (json, found) = Convert(Table(Rule("null", "\"unknown\"") + Rule("not(1)", "\"other\"") + Rule("-", "\"one\"")));
        Assert.That(json, Is.Not.Null, string.Join("\n", found));
        var read = Policy.Good(json!);
        Assert.That(read.Inputs.Single().Optional);
        Assert.That(new[] { null, World.Number(2), World.Number(1) }.Select(v => Policy.Outcome(read, v)), Is.EqualTo(new[] { "\"unknown\"", "\"other\"",
            "\"one\"" }));
        Assert.That((JArray?)JObject.Parse(json!)["decisions"]![0]!["rules"]![1]!["when"]!["Applicant_Age"], Has.Count.EqualTo(2));
    }

    [TestCase("<businessKnowledgeModel name=\"f\" id=\"f\"/>", "function")]
    [TestCase("<decisionService name=\"s\" id=\"s\"/>", "decision service")]
    [TestCase("<import name=\"i\" namespace=\"other\" importType=\"x\"/>", "imports")]
    [TestCase("<decision name=\"e\" id=\"e\"><context/></decision>", "context can't be said")]
    [TestCase("<decision name=\"e\" id=\"e\"/>", "has no logic")]
    [TestCase("<decision name=\"e\" id=\"e\"><literalExpression><text>1</text></literalExpression></decision>", "type of `e`")]
    [TestCase("<decision name=\"e\" id=\"e\"><variable name=\"e\" typeRef=\"number\"/>"
        + "<literalExpression><text>if null then 1 else 2</text></literalExpression></decision>", "null")]
    public void What_our_form_can_not_say_is_refused_with_its_place_and_the_reason(string element, string why)
    {
        var (json, found) = Convert(Table(Rule("-", "\"x\"")) + "\n\n" + element);
        Assert.That(json, Is.Null);
        var error = found.First(d => d.Severity == Severity.Error);
        Assert.That(error.Position.Line, Is.EqualTo(10));
        Assert.That(error.Message, Does.Contain(why));
    }

    [TestCase("100 / Applicant Age > 3")]
    [TestCase("100 / Applicant Age = 5")]
    public void Where_DMN_would_go_on_with_null_and_ours_has_no_answer_there_is_a_warning(string test)
    {
        var (json, found) = Convert(Table(Rule(test.Replace("Applicant Age", "?", StringComparison.Ordinal), "\"x\"")));
        Assert.That(json, Is.Not.Null);
        Assert.That(found.Select(d => (d.Code, d.Severity)), Is.EqualTo(new[] { (DmnCodes.Unsayable, Severity.Warning) }));
        Assert.That(Policy.Decide(Policy.Good(json!), World.Number(0)).Failure, Is.Not.Null);
    }

    [Test]
    public void A_table_that_leaves_an_input_without_an_answer_is_refused_with_the_input()
    {
        var (json, found) = Convert(Table(Rule("< 18", "\"young\"") + Rule("> 18", "\"old\""), fallBack: ""));
        Assert.That((json, found.Single().Code), Is.EqualTo((default(string), DecisionCodes.Gap)));
        Assert.That(found.Single().Message, Does.Contain("18"));
        Assert.That(found.Single().Position.Line, Is.EqualTo(3));
    }

    [Test]
    public void Rules_of_a_unique_table_that_overlap_are_refused_at_the_rule()
    {
        var (json, found) = Convert(Table("\n" + Rule("< 18", "\"young\"") + "\n" + Rule("< 20", "\"old\""), "hitPolicy=\"UNIQUE\""));
        Assert.That((json, found.Single().Code), Is.EqualTo((default(string), DecisionCodes.Overlap)));
        Assert.That(found.Single().Position.Line, Is.EqualTo(9));
    }
}
