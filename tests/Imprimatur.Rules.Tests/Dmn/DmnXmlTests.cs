using System.Text;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Xml;

namespace Imprimatur.Rules.Tests.Dmn;

public class DmnXmlTests
{
    private const string Space = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private static (DmnModel? Model, IReadOnlyList<Diagnostic> Found) Read(string xml)
    {
        var bag = new DiagnosticBag("m.dmn");
        var read = DefinitionsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), bag);
        var model = read is null ? null : ModelCompiler.Compile(read, [], bag);
        return (model, bag.ToSortedList());
    }

    private static string Value(string elements, string name = "d")
    {
        var model = Read($"<definitions xmlns=\"{Space}\" namespace=\"n\" name=\"m\">{elements}</definitions>").Model!;
        return new DmnSession(model, ModelInputs.Of(model), Support.World.Now,
            TimeZoneInfo.Utc).Evaluate(model.Find(name, null, DrgKind.Decision)!).ToString();
    }

    private static string Decision(string body, string name = "d", string requires = "") =>
        $"<decision name=\"{name}\" id=\"{name}\"><variable name=\"{name}\"/>{requires}{body}</decision>";

    private static string Literal(string feel) => $"<literalExpression><text>{System.Security.SecurityElement.Escape(feel)}</text></literalExpression>";

    [TestCase("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><definitions xmlns=\"" + Space + "\">&b;</definitions>")]
    [TestCase("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><definitions xmlns=\"" + Space + "\"/>")]
    [TestCase("<definitions")]
    [TestCase("")]
    public void Entities_document_types_and_broken_XML_are_refused(string xml) => Assert.That(Read(xml).Found.Single().Code, Is.EqualTo(DmnCodes.Xml));

    [Test]
    public void Deep_XML_is_refused()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.That(Read(xml).Found.Single().Code, Is.EqualTo(DmnCodes.Xml));
    }

    [Test]
    public void Other_XML_is_no_model() => Assert.That(Read("<html/>").Found.Single().Code, Is.EqualTo(DmnCodes.NotDmn));

    [TestCase("http://www.omg.org/spec/DMN/20151101/dmn.xsd")]
    [TestCase("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [TestCase(Space)]
    public void Models_of_all_versions_are_read(string space) =>
        Assert.That(Read($"<definitions xmlns=\"{space}\" namespace=\"n\" name=\"m\"/>").Model, Is.Not.Null);

    [Test]
    public void An_expression_that_can_not_be_read_is_a_warning_and_null()
    {
        var decision = Decision(Literal("1 +"));
        Assert.That(Value(decision), Is.EqualTo("null"));
        var found = Read($"<definitions xmlns=\"{Space}\" namespace=\"n\" name=\"m\">{decision}</definitions>").Found.Single();
        Assert.That((found.Code, found.Severity), Is.EqualTo((DmnCodes.BadExpression, Severity.Warning)));
    }

    [Test]
    public void External_functions_are_not_run()
    {
        const string Decision = "<decision name=\"d\" id=\"d\"><functionDefinition kind=\"Java\"/></decision>";
        var found = Read($"<definitions xmlns=\"{Space}\" namespace=\"n\" name=\"m\">{Decision}</definitions>").Found.Single();
        Assert.That(found.Code, Is.EqualTo(DmnCodes.External));
    }

    [Test]
    public void Decisions_that_need_each_other_come_to_null() => Assert.That(
        Value(Decision(Literal("e + 1"), "d", "<informationRequirement><requiredDecision href=\"#e\"/></informationRequirement>")
            + Decision(Literal("d + 1"), "e", "<informationRequirement><requiredDecision href=\"#d\"/></informationRequirement>")),
        Is.EqualTo("null"));

    [Test]
    public void A_function_that_calls_itself_for_ever_comes_to_null() => Assert.That(
        Value("<businessKnowledgeModel name=\"f\" id=\"f\"><variable name=\"f\"/><encapsulatedLogic><formalParameter name=\"x\"/>" + Literal(
            "f(x + 1)") + "</encapsulatedLogic></businessKnowledgeModel>"
            + Decision(Literal("f(1)"), "d", "<knowledgeRequirement><requiredKnowledge href=\"#f\"/></knowledgeRequirement>")),
        Is.EqualTo("null"));

    [Test]
    public void A_list_that_grows_for_ever_comes_to_null() =>
        Assert.That(Value(Decision(Literal("for a in 1..100000 return for b in 1..100000 return 1"))), Is.EqualTo("null"));

    [Test]
    public void Null_slips_through_a_DMN_table_where_ours_does_not_load() => Assert.That(
        Value(Decision("<decisionTable><input><inputExpression><text>null</text></inputExpression></input><output/>"
            + "<rule><inputEntry><text>not(1, 2)</text></inputEntry><outputEntry><text>\"hit\"</text></outputEntry></rule></decisionTable>")),
        Is.EqualTo("\"hit\""));

    [Test]
    public void The_page_of_diagnostics_tells_each_code_with_its_title()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Workflow.sln"))) folder = folder.Parent;
        var lines = File.ReadAllLines(Path.Combine(folder.FullName, "docs", "diagnostics.md")).Where(l => l.StartsWith("| IMP", StringComparison.Ordinal));
        Assert.That(lines.Select(l => l.Split('|')[1..3].Select(c => c.Trim())), Is.EqualTo(DmnCodes.All.Select(c => new[] { c.Code, c.Title })));
    }
}
