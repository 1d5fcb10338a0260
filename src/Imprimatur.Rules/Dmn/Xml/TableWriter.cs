using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.PartWriter;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Writes decision tables.</summary>
internal static class TableWriter
{
    /// <summary>The element of a table.</summary>
    public static XElement Write(TableExpression table) => Box("decisionTable", table,
        Attribute("hitPolicy", table.HitPolicy), Attribute("aggregation", table.Aggregation), Attribute("preferredOrientation", table.Orientation),
        Attribute("outputLabel", table.OutputLabel), table.Inputs.Select(Input), table.Outputs.Select(Output),
        table.Annotations.Select(a => Element("annotation", new XAttribute("name", a))), table.Rules.Select(Rule));

    private static XElement Input(TableInput input) => Part("input", input,
        input.Expression is { } e ? Box("inputExpression", e, Element("text", e.Text)) : null, Entry("inputValues", input.Values));

    private static XElement Output(TableOutput output) => Part("output", output, Attribute("name", output.Name), Attribute("typeRef", output.TypeRef),
        Entry("outputValues", output.Values), Entry("defaultOutputEntry", output.Default));

    private static XElement Rule(TableRule rule) => Part("rule", rule, rule.Tests.Select(t => Entry("inputEntry", t)),
        rule.Outputs.Select(o => Entry("outputEntry", o)), rule.Annotations.Select(a => Element("annotationEntry", Element("text", a))));
}
