using System.Xml.Linq;
using Imprimatur.Rules.Dmn.Models;
using static Imprimatur.Rules.Dmn.Xml.PartWriter;

namespace Imprimatur.Rules.Dmn.Xml;

/// <summary>Writes boxed expressions.</summary>
internal static class ExpressionWriter
{
    /// <summary>The element of an expression, or null when there is none.</summary>
    public static XElement? Write(DmnExpression? expression) => expression switch
    {
        null => null,
        LiteralExpression e => Box("literalExpression", e, Attribute("expressionLanguage", e.Language),
            e.Imported is { } imported && e.Text.Length == 0 ? DmnNames.Renewed(imported) : Element("text", e.Text)),
        TableExpression e => TableWriter.Write(e),
        ContextExpression e => Box("context", e, e.Entries.Select(Entry)),
        FunctionExpression e => Function("functionDefinition", e),
        InvocationExpression e => Box("invocation", e, Write(e.Callee), e.Bindings.Select(Bound)),
        RelationExpression e => Box("relation", e, e.Columns.Select(c => Variable("column", c)), e.Rows.Select(r => Part("row", r, r.Items.Select(Write)))),
        ListExpression e => Box("list", e, e.Items.Select(Write)),
        ConditionalExpression e => Box("conditional", e, Child("if", e.If), Child("then", e.Then), Child("else", e.Else)),
        IteratorExpression e => Iterator(e),
        FilterExpression e => Box("filter", e, Child("in", e.In), Child("match", e.Match)),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>A function under a name of its place.</summary>
    public static XElement Function(string name, FunctionExpression function) =>
        Box(name, function, Attribute("kind", function.Kind), function.Parameters.Select(p => Variable("formalParameter", p)), Write(function.Body));

    private static XElement Entry(ContextEntry entry) =>
        Part("contextEntry", entry, entry.Variable is { } variable ? Variable("variable", variable) : null, Write(entry.Value));

    private static XElement Bound(Binding binding) => Element("binding", Variable("parameter", binding.Parameter), Write(binding.Value));

    private static XElement Iterator(IteratorExpression e)
    {
        var (name, body) = e.Kind switch
        {
            IteratorKind.For => ("for", "return"),
            IteratorKind.Some => ("some", "satisfies"),
            _ => ("every", "satisfies"),
        };
        var source = Child("in", e.In);
        if (e.InType is { } type) source?.SetAttributeValue("typeRef", type);
        return Box(name, e, Attribute("iteratorVariable", e.Variable), source, Child(body, e.Body));
    }

    private static XElement? Child(string name, DmnExpression? expression) => expression is null ? null : Element(name, Write(expression));
}
