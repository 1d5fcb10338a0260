using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.DmnXml;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Reads a model of DMN 1.1 to 1.5 as it is written.</summary>
internal sealed class DefinitionsReader
{
    private readonly PartReader _parts;
    private readonly ExpressionReader _expressions;

    private DefinitionsReader(PartReader parts) => (_parts, _expressions) = (parts, new ExpressionReader(parts));

    /// <summary>The model, or null when a mistake was reported.</summary>
    public static DmnDefinitions? Read(Stream stream, DiagnosticBag diagnostics) =>
        LoadModel(stream, diagnostics) is not { } root ? null
            : new DefinitionsReader(new PartReader(root.Name.NamespaceName.Contains("20151101", StringComparison.Ordinal))).Read(root);

    private DmnDefinitions Read(XElement root)
    {
        var elements = root.Elements().Select(Element).ToImmutableArray();
        return PartReader.With(root, new DmnDefinitions(Attribute(root, "name") ?? "", Attribute(root, "namespace") ?? "")) with
        {
            Imports = [.. All(root, "import").Select(i => PartReader.With(i, new DmnImport(Attribute(i, "name") ?? "", Attribute(i, "namespace") ?? "",
                Attribute(i, "importType"), Attribute(i, "locationURI"))))],
            Items = [.. All(root, "itemDefinition").Select(Item)],
            Elements = [.. elements.OfType<DmnElement>()],
            Others = [.. root.Elements().Where((e, i) => elements[i] is null
                && e.Name.LocalName is not ("import" or "itemDefinition" or "description" or "extensionElements"))],
            Prefixes = [.. root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Name.LocalName != "xmlns" && !DmnNames.IsDmn(a.Value))
                .Select(a => (a.Name.LocalName, a.Value))],
            ExpressionLanguage = Attribute(root, "expressionLanguage"),
            TypeLanguage = Attribute(root, "typeLanguage"),
            Exporter = root.Attribute("exporter")?.Value,
            ExporterVersion = root.Attribute("exporterVersion")?.Value,
        };
    }

    private ItemDefinition Item(XElement element) => PartReader.With(element, new ItemDefinition(Attribute(element, "name") ?? "",
        _parts.Type(Text(element, "typeRef")), Attribute(element, "isCollection") is "true" or "1", Text(One(element, "allowedValues"), "text"),
        Text(One(element, "typeConstraint"), "text"))) with
    {
        Components = [.. All(element, "itemComponent").Select(Item)],
        Function = One(element, "functionItem") is { } function
            ? new FunctionItem(_parts.Type(Attribute(function, "outputTypeRef")), [.. All(function, "parameters").Select(_parts.Variable)]) : null,
    };

    private DmnElement? Element(XElement element)
    {
        var name = Attribute(element, "name") ?? "";
        DmnElement? bare = element.Name.LocalName switch
        {
            "inputData" => new InputDataElement(name),
            "decision" => new DecisionElement(name, _expressions.Inside(element))
            {
                Question = One(element, "question")?.Value,
                AllowedAnswers = One(element, "allowedAnswers")?.Value,
                Business = [.. DmnNames.Business.SelectMany(name => All(element, name))],
            },
            "businessKnowledgeModel" => new KnowledgeElement(name, One(element, "encapsulatedLogic") is { } logic ? _expressions.Function(logic) : null),
            "decisionService" => new ServiceElement(name)
            {
                Outputs = References(element, "outputDecision"),
                Encapsulated = References(element, "encapsulatedDecision"),
                InputDecisions = References(element, "inputDecision"),
                InputData = References(element, "inputData"),
            },
            "knowledgeSource" => new AuthorityElement(name)
            {
                Type = One(element, "type")?.Value,
                Owner = Attribute(One(element, "owner"), "href"),
                Location = Attribute(element, "locationURI"),
            },
            _ => null,
        };
        return bare is null ? null : PartReader.With(element, bare) with
        {
            Variable = One(element, "variable") is { } variable ? _parts.Variable(variable) : null,
            TypeRef = _parts.TypeOf(element),
            Information = Requirements(element, "informationRequirement"),
            Knowledge = Requirements(element, "knowledgeRequirement"),
            Authorities = Requirements(element, "authorityRequirement"),
        };
    }

    private static ImmutableArray<Requirement> Requirements(XElement element, string name) =>
    [
        .. from requirement in All(element, name)
           from required in requirement.Elements()
           where Attribute(required, "href") is not null
           select PartReader.With(requirement, new Requirement(required.Name.LocalName, Attribute(required, "href")!)),
    ];

    private static ImmutableArray<string> References(XElement element, string name) =>
        [.. All(element, name).Select(e => Attribute(e, "href")).OfType<string>()];
}
