using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.DmnXml;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Reads decision tables as they are written.</summary>
/// <param name="parts">Reads what is common to all parts.</param>
internal sealed class TableReader(PartReader parts)
{
    /// <summary>A decision table.</summary>
    public TableExpression Read(XElement element) => new(
        [.. All(element, "input").Select(Input)], [.. All(element, "output").Select(Output)],
        [.. All(element, "annotation").Select(a => Attribute(a, "name") ?? "")], [.. All(element, "rule").Select(Rule)],
        Attribute(element, "hitPolicy"), Attribute(element, "aggregation"))
    {
        Orientation = Attribute(element, "preferredOrientation"),
        OutputLabel = element.Attribute("outputLabel")?.Value,
    };

    private TableInput Input(XElement element) => PartReader.With(element,
        new TableInput(One(element, "inputExpression") is { } e ? Tested(e) : null, PartReader.Entry(One(element, "inputValues"))));

    private LiteralExpression Tested(XElement element) =>
        PartReader.With(element, new LiteralExpression(Text(element, "text") ?? "")) with { TypeRef = parts.TypeOf(element) };

    private TableOutput Output(XElement element) => PartReader.With(element, new TableOutput(Attribute(element, "name"), parts.TypeOf(element),
        PartReader.Entry(One(element, "outputValues")), PartReader.Entry(One(element, "defaultOutputEntry"))));

    private static TableRule Rule(XElement element) => PartReader.With(element, new TableRule(
        [.. All(element, "inputEntry").Select(e => PartReader.Entry(e)!)], [.. All(element, "outputEntry").Select(e => PartReader.Entry(e)!)],
        [.. All(element, "annotationEntry").Select(a => Text(a, "text") ?? "")]));
}
