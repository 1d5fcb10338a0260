using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.DmnXml;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Reads boxed expressions as they are written.</summary>
/// <param name="parts">Reads what is common to all parts.</param>
internal sealed class ExpressionReader(PartReader parts)
{
    /// <summary>The expression inside an element, or null when there is none.</summary>
    public DmnExpression? Inside(XElement? holder) => holder?.Elements().Select(Read).FirstOrDefault(e => e is not null);

    /// <summary>A function definition.</summary>
    public FunctionExpression Function(XElement element) => PartReader.With(element, new FunctionExpression(
        [.. All(element, "formalParameter").Select(p => parts.Variable(p) with { TypeRef = parts.TypeOf(p) ?? parts.Type(Text(p, "typeRef")) })],
        Inside(element), Attribute(element, "kind"))) with
    { TypeRef = parts.TypeOf(element) };

    private DmnExpression? Read(XElement element) =>
        Bare(element) is { } read ? PartReader.With(element, read) with { TypeRef = parts.TypeOf(element) } : null;

    private DmnExpression? Bare(XElement element) => element.Name.LocalName switch
    {
        "literalExpression" => Literal(element),
        "decisionTable" => new TableReader(parts).Read(element),
        "context" => new ContextExpression([.. All(element, "contextEntry").Select(Entry)]),
        "functionDefinition" => Function(element),
        "invocation" => new InvocationExpression(Inside(element), [.. All(element, "binding").Select(Binding)]),
        "relation" => new RelationExpression([.. All(element, "column").Select(parts.Variable)], [.. All(element, "row").Select(Row)]),
        "list" => new ListExpression([.. element.Elements().Select(Read).OfType<DmnExpression>()]),
        "conditional" => new ConditionalExpression(Part(element, "if"), Part(element, "then"), Part(element, "else")),
        "for" => Iterator(element, IteratorKind.For, "return"),
        "some" => Iterator(element, IteratorKind.Some, "satisfies"),
        "every" => Iterator(element, IteratorKind.Every, "satisfies"),
        "filter" => new FilterExpression(Part(element, "in"), Part(element, "match")),
        _ => null,
    };

    private static LiteralExpression Literal(XElement element) =>
        new(Text(element, "text") ?? "") { Language = Attribute(element, "expressionLanguage"), Imported = One(element, "importedValues") };

    private DmnExpression? Part(XElement element, string name) => Inside(One(element, name));

    private ContextEntry Entry(XElement element) => PartReader.With(element,
        new ContextEntry(One(element, "variable") is { } variable ? parts.Variable(variable) : null, Inside(element)));

    private Binding Binding(XElement element) =>
        new(One(element, "parameter") is { } parameter ? parts.Variable(parameter) : new DmnVariable("", null), Inside(element));

    private RelationRow Row(XElement element) =>
        PartReader.With(element, new RelationRow([.. element.Elements().Select(Read).OfType<DmnExpression>()]));

    private IteratorExpression Iterator(XElement element, IteratorKind kind, string body) =>
        new(kind, Attribute(element, "iteratorVariable"), Part(element, "in"), Part(element, body)) { InType = parts.TypeOf(One(element, "in")) };
}
