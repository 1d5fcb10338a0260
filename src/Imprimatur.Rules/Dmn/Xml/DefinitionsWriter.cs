using System.Text;
using System.Xml;
using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.PartWriter;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Writes a model as DMN 1.5, its elements in the order of the schema.</summary>
internal static class DefinitionsWriter
{
    /// <summary>The places of what means nothing to an evaluation: artifacts, collections, organisation, diagrams.</summary>
    private static readonly string[] Tail =
        ["textAnnotation", "association", "group", "elementCollection", "performanceIndicator", "organizationUnit", "DMNDI"];

    /// <summary>Writes a model in UTF-8.</summary>
    public static void Write(DmnDefinitions model, Stream stream)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            CloseOutput = false,
        };
        using var writer = XmlWriter.Create(stream, settings);
        new XDocument(Root(model)).Save(writer);
    }

    private static XElement Root(DmnDefinitions model)
    {
        var root = Part("definitions", model, new XAttribute("name", model.Name), new XAttribute("namespace", model.Namespace),
            Language("expressionLanguage", model.ExpressionLanguage), Language("typeLanguage", model.TypeLanguage),
            Attribute("exporter", model.Exporter), Attribute("exporterVersion", model.ExporterVersion),
            model.Prefixes.Where(p => p.Prefix is not "xml").Select(p => new XAttribute(XNamespace.Xmlns + p.Prefix, p.Namespace)),
            model.Imports.Select(Import), model.Items.Select(i => Item("itemDefinition", i)), model.Elements.Select(Written),
            model.Others.Where(o => Place(o) >= 0).OrderBy(Place).Select(DmnNames.Renewed));
        return root;
    }

    private static int Place(XElement other) => Array.IndexOf(Tail, other.Name.LocalName);

    private static XAttribute? Language(string name, string? language) =>
        Attribute(name, language is not null && DmnNames.IsFeel(language) ? DmnNames.Feel : language);

    private static XElement Import(DmnImport import) => Part("import", import, new XAttribute("name", import.Name),
        new XAttribute("namespace", import.Namespace), new XAttribute("importType", Kind(import.Type)), Attribute("locationURI", import.Location));

    private static string Kind(string? type) => type is null || DmnNames.Models.Contains(type) ? DmnNames.Model.NamespaceName : type;

    private static XElement Item(string name, ItemDefinition item) => Part(name, item, new XAttribute("name", item.Name),
        item.IsCollection ? new XAttribute("isCollection", "true") : null, item.Components.IsEmpty ? Text("typeRef", item.TypeRef) : null,
        Tests("allowedValues", item.AllowedValues), Tests("typeConstraint", item.TypeConstraint), item.Components.Select(c => Item("itemComponent", c)),
        item.Function is { } function ? Function(function) : null);

    private static XElement Function(FunctionItem function) => Element("functionItem", Attribute("outputTypeRef", function.OutputTypeRef),
        function.Parameters.Select(p => Variable("parameters", p)));

    private static XElement? Tests(string name, string? tests) => tests is null ? null : Element(name, Element("text", tests));

    private static XElement Written(DmnElement element)
    {
        var (name, own) = element switch
        {
            DecisionElement d => ("decision", new object?[]
            {
                Text("question", d.Question), Text("allowedAnswers", d.AllowedAnswers), VariableOf(d), Requirements(d),
                d.Business.Select(DmnNames.Renewed), ExpressionWriter.Write(d.Logic),
            }),
            KnowledgeElement k => ("businessKnowledgeModel",
                [VariableOf(k), k.Logic is { } logic ? ExpressionWriter.Function("encapsulatedLogic", logic) : null, Requirements(k)]),
            ServiceElement s => ("decisionService",
            [
                VariableOf(s), References("outputDecision", s.Outputs), References("encapsulatedDecision", s.Encapsulated),
                References("inputDecision", s.InputDecisions), References("inputData", s.InputData),
            ]),
            AuthorityElement a => ("knowledgeSource",
            [
                Attribute("locationURI", a.Location), Requirements(a), Text("type", a.Type),
                a.Owner is { } owner ? Element("owner", new XAttribute("href", owner)) : null,
            ]),
            _ => ("inputData", [VariableOf(element)]),
        };
        return Part(name, element, [new XAttribute("name", element.Name), .. own]);
    }

    /// <summary>The variable; where only the element has a type, as some tools write it, the variable gets it.</summary>
    private static XElement? VariableOf(DmnElement element) => (element.Variable, element.TypeRef) switch
    {
        ({ } variable, { } type) => Variable("variable", variable with { TypeRef = variable.TypeRef ?? type }),
        ({ } variable, null) => Variable("variable", variable),
        (null, { } type) => Variable("variable", new DmnVariable(element.Name, type)),
        _ => null,
    };

    private static IEnumerable<XElement> Requirements(DmnElement element) =>
        Requirements("informationRequirement", element.Information).Concat(Requirements("knowledgeRequirement", element.Knowledge))
            .Concat(Requirements("authorityRequirement", element.Authorities));

    private static IEnumerable<XElement> Requirements(string name, IEnumerable<Requirement> requirements) =>
        requirements.Select(r => Part(name, r, Element(r.What, new XAttribute("href", r.Href))));

    private static IEnumerable<XElement> References(string name, IEnumerable<string> references) =>
        references.Select(r => Element(name, new XAttribute("href", r)));
}
