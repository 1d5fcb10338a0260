using System.Text;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Xml;
using Imprimatur.Rules.Tests.Conversion;

namespace Imprimatur.Rules.Tests.Dmn;

/// <summary>Models that are written: everything is kept, in the order of the schema.</summary>
public class WrittenModelTests
{
    private const string Old = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private const string Now = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>A model with every kind of element, in no order that a schema has.</summary>
    private const string Whole = $"""
        <definitions xmlns="{Old}" xmlns:x="urn:x" namespace="n" name="m">
          <performanceIndicator id="_pi" name="speed"><impactingDecision href="#d"/></performanceIndicator>
          <organizationUnit id="_ou" name="office"/>
          <elementCollection id="_ec" name="all"><drgElement href="#d"/></elementCollection>
          <textAnnotation id="_t"><text>a note</text></textAnnotation>
          <decision id="d" name="d"><literalExpression><text>n</text></literalExpression>
            <usingTask href="urn:bpmn#task"/><usingProcess href="urn:bpmn#process"/><decisionOwner href="#_ou"/><decisionMaker href="#_ou"/>
            <impactedPerformanceIndicator href="#_pi"/><supportedObjective href="urn:bmm#objective"/><supportedObjective href="urn:bmm#second"/>
            <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
            <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
            <informationRequirement><requiredInput href="#i"/></informationRequirement>
            <variable name="d" typeRef="t"/><allowedAnswers>any</allowedAnswers><question>which?</question>
            <extensionElements><x:own a="1"/></extensionElements><description>told</description></decision>
          <decision id="e" name="e"><variable name="e"/><literalExpression><importedValues namespace="urn:values" name="v" importType="urn:sheet"
            locationURI="values.sheet"><importedElement>A1</importedElement></importedValues></literalExpression></decision>
          <decision id="g" name="g"><variable name="g"/><decisionTable hitPolicy="FIRST"><rule><annotationEntry><text>why</text></annotationEntry>
            <outputEntry><text>1</text></outputEntry><inputEntry><text>-</text></inputEntry></rule><annotation name="why"/>
            <output name="o"><defaultOutputEntry><text>0</text></defaultOutputEntry><outputValues><text>0, 1</text></outputValues></output>
            <input><inputValues><text>1, 2</text></inputValues><inputExpression><text>n</text></inputExpression></input></decisionTable></decision>
          <businessKnowledgeModel id="f" name="f"><authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
            <encapsulatedLogic><literalExpression><text>x</text></literalExpression><formalParameter name="x"/></encapsulatedLogic><variable name="f"/>
          </businessKnowledgeModel>
          <knowledgeSource id="k" name="k"><owner href="#_ou"/><type>law</type></knowledgeSource>
          <decisionService id="s" name="s"><inputData href="#i"/><inputDecision href="#e"/><encapsulatedDecision href="#g"/><outputDecision href="#d"/>
            <variable name="s"/></decisionService>
          <inputData id="i" name="n"><variable name="n"/></inputData>
          <itemDefinition name="t"><typeConstraint><text>&gt; 0</text></typeConstraint><allowedValues><text>[0..9]</text></allowedValues>
            <typeRef>number</typeRef></itemDefinition>
          <itemDefinition name="c"><itemComponent name="a"><typeRef>t</typeRef></itemComponent></itemDefinition>
          <import name="o" namespace="other" importType="{Old}"/>
        </definitions>
        """;

    private static XElement Written(string model)
    {
        using var written = new MemoryStream();
        var bag = new DiagnosticBag("m.dmn");
        DefinitionsWriter.Write(DefinitionsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(model)), bag)!, written);
        return XElement.Parse(Encoding.UTF8.GetString(written.ToArray()));
    }

    [Test]
    public void Every_element_text_and_reference_of_a_model_is_kept()
    {
        static IEnumerable<string> Parts(XElement root) => root.DescendantsAndSelf().Select(e =>
            $"{e.Parent?.Name.LocalName}/{e.Name.LocalName} {string.Concat(e.Nodes().OfType<XText>()).Trim()} "
            + string.Join(' ', e.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Value != Old && a.Value != Now)
                .OrderBy(a => $"{a.Name}", StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.That(Parts(Written(Whole)), Is.EqualTo(Parts(XElement.Parse(Whole))));
    }

    [Test]
    public void Elements_stand_in_the_order_of_the_schema()
    {
        Assert.That(SchemaOrder.Faults(XElement.Parse(Whole)).Count(), Is.GreaterThan(20), "the order can be wrong");
        Assert.That(SchemaOrder.Faults(Written(Whole)), Is.Empty);
    }

    [Test]
    public void Decisions_that_are_turned_into_models_stand_in_the_order_of_the_schema()
    {
        var count = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var json = new RandomPolicy(new Random(seed)).File();
            if (Support.Policy.Read(json).Found.Any(d => d.Severity == Severity.Error) || RoundTripTests.Converted(json) is not { } dmn) continue;
            Assert.That(SchemaOrder.Faults(XElement.Parse(dmn)), Is.Empty, () => $"seed {seed}\n{dmn}");
            count++;
        }

        Assert.That(count, Is.GreaterThan(100));
    }
}
