using System.Xml.Linq;
using Imprimatur.Drawing;
using Imprimatur.Rules;

namespace Imprimatur.Tests.Drawing;

public sealed class WorkflowDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Test]
    public void The_same_definition_gives_the_same_bytes()
    {
        var first = WorkflowDrawing.ToSvg(SamplePlans.OfficialDocument(), "zh");
        var second = WorkflowDrawing.ToSvg(SamplePlans.OfficialDocument(), "zh");
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_structure_of_the_official_document_is_drawn()
    {
        var root = XDocument.Parse(WorkflowDrawing.ToSvg(SamplePlans.OfficialDocument(), "en")).Root!;
        var steps = Groups(root, "step").Select(g => $"{Class(g)} {Data(g, "step")}");
        var ways = Groups(root, "way").Select(g => $"{Class(g)} {Data(g, "from")}.{Data(g, "name")} -> {Data(g, "to")}");
        Assert.That(string.Join('\n', steps.Concat(ways)), Is.EqualTo(OfficialDocumentStructure.Golden));
    }

    [TestCase("en", "Secrecy review", "within 5 business days", "Sign-off")]
    [TestCase("zh", "保密审查", "5 个工作日内", "签发")]
    public void Labels_are_in_the_language_that_is_asked_for(string language, params string[] expected)
    {
        var texts = XDocument.Parse(WorkflowDrawing.ToSvg(SamplePlans.OfficialDocument(), language)).Descendants(Svg + "text").Select(t => t.Value).ToList();
        Assert.That(texts, Is.SupersetOf(expected));
    }

    [Test]
    public void Approving_outcomes_bear_a_seal_and_needs_an_empty_one()
    {
        var root = XDocument.Parse(WorkflowDrawing.ToSvg(SamplePlans.OfficialDocument(), "en")).Root!;
        var sealedLabels = Groups(root, "label")
            .Where(g => g.Elements().Any(e => (string?)e.Attribute("class") == "seal"))
            .Select(g => g.Elements(Svg + "text").Single().Value);
        Assert.That(sealedLabels, Is.EqualTo(new[] { "Clear", "Sign" }));
        Assert.That(root.Element(Svg + "g")!.Elements().Count(e => (string?)e.Attribute("class") == "need"), Is.EqualTo(6));
    }

    [Test]
    public void Text_of_a_definition_cannot_become_markup()
    {
        var plan = SamplePlans.OfficialDocument() with { Title = new LocalizedText("</title><script>alert(1)</script>&\u0001\uD800", null) };
        var root = XDocument.Parse(WorkflowDrawing.ToSvg(plan, "en")).Root!;
        Assert.That(root.Descendants(Svg + "script"), Is.Empty);
        Assert.That(root.Element(Svg + "title")!.Value, Is.EqualTo("</title><script>alert(1)</script>&\uFFFD\uFFFD"));
    }

    private static IEnumerable<XElement> Groups(XElement root, string kind) =>
        root.Descendants(Svg + "g").Where(g => ((string?)g.Attribute("class"))?.Split(' ')[0] == kind);

    private static string Data(XElement group, string name) => (string)group.Attribute("data-" + name)!;

    private static string Class(XElement group) => ((string)group.Attribute("class")!).Split(' ')[^1];
}
