using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Dmn.DmnXml;

namespace Imprimatur.Rules.Dmn;

/// <summary>Reads boxed expressions into the one tree; what can't be read is null, with a warning.</summary>
/// <param name="options">Names and types for the parser.</param>
/// <param name="types">The types of the model.</param>
/// <param name="diagnostics">Where warnings go.</param>
internal sealed class BoxedReader(ParserOptions options, ItemTypes types, DiagnosticBag diagnostics)
{
    /// <summary>The expression inside an element, or null when there is none.</summary>
    public Node? Inside(XElement? holder) => holder?.Elements().Select(Read).FirstOrDefault(n => n is not null);

    /// <summary>A function from a function definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="result">The type of its result.</param>
    public Node Function(XElement definition, FeelType result)
    {
        ImmutableArray<(string, FeelType)> parameters =
            [.. All(definition, "formalParameter").Select(p => (Attribute(p, "name") ?? "", types.Of(Attribute(p, "typeRef") ?? Text(p, "typeRef"))))];
        if (Attribute(definition, "kind") is { } kind && kind != "FEEL" && kind != "F")
        {
            diagnostics.Warning(DmnCodes.External, Place(definition), $"a function of kind {UserText.Quote(kind)} is not run", "write it in FEEL");
            return new FunctionNode(default, parameters, null);
        }

        var body = Inside(definition) ?? new BrokenNode("the function has no body");
        return new FunctionNode(default, parameters, Typed(body, result));
    }

    /// <summary>An expression with its declared type.</summary>
    public static Node Typed(Node node, FeelType type) => type.Kind == TypeKind.Any && type.Constraint is null ? node : new CoercedNode(node, type);

    private Node? Read(XElement element)
    {
        var node = Untyped(element);
        return node is null or FunctionNode || types.Of(Attribute(element, "typeRef")) is { Kind: TypeKind.Function }
            ? node : Typed(node, types.Of(Attribute(element, "typeRef")));
    }

    private Node? Untyped(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "literalExpression":
                return Literal(Text(element, "text") ?? "", element);
            case "decisionTable":
                return Table(element);
            case "context":
                return Context(element);
            case "functionDefinition":
                return Function(element, types.Of(Attribute(element, "typeRef")) is { Kind: not TypeKind.Function } type ? type : FeelType.Any);
            case "invocation":
                return Invocation(element);
            case "relation":
                return Relation(element);
            case "list":
                return new ListNode(default, [.. element.Elements().Select(Read).OfType<Node>()]);
            case "conditional":
                return new IfNode(default, Part(element, "if"), Part(element, "then"), Part(element, "else")) { IsBoxed = true };
            case "for":
                return new ForNode(default, Clause(element),
                    Part(element, "return"))
                { ReadsPartial = One(element, "return")?.Value.Contains("partial", StringComparison.Ordinal) == true };
            case "some" or "every":
                return new QuantifiedNode(default, element.Name.LocalName == "every", Clause(element), Part(element, "satisfies"));
            case "filter":
                return new FilterNode(default, Part(element, "in"), Part(element, "match")) { IsBoxed = true };
            default:
                return null;
        }
    }

    private Node Part(XElement element, string name) => Inside(One(element, name)) ?? Broken(element, $"`{element.Name.LocalName}` has no `{name}`");

    private ImmutableArray<IteratorClause> Clause(XElement element) =>
        [new IteratorClause(Attribute(element, "iteratorVariable") ?? "item", Part(element, "in"), null)];

    private Node Literal(string text, XElement element) =>
        text.Length == 0
            ? new LiteralNode(default, NullValue.Instance) : Parse(text, element, p => p.ReadExpression()) ?? new BrokenNode("the expression can't be read");

    private T? Parse<T>(string text, XElement element, Func<Parser, T> read)
        where T : Node
    {
        try
        {
            return read(new Parser(text, options));
        }
        catch (FeelSyntaxException e)
        {
            diagnostics.Warning(DmnCodes.BadExpression, Place(element), $"{UserText.Quote(text)}: {e.Message}", e.Help);
            return null;
        }
    }

    private BrokenNode Broken(XElement element, string reason)
    {
        diagnostics.Warning(DmnCodes.BadExpression, Place(element), reason);
        return new BrokenNode(reason);
    }

    private BoxedContextNode Context(XElement element)
    {
        var entries = ImmutableArray.CreateBuilder<(string, Node)>();
        var result = default(Node);
        foreach (var entry in All(element, "contextEntry"))
        {
            var value = Inside(entry) ?? Broken(entry, "the entry has no expression");
            if (One(entry, "variable") is { } variable) entries.Add((Attribute(variable, "name") ?? "", Typed(value, NotFunction(variable))));
            else result = value;
        }

        return new BoxedContextNode(entries.ToImmutable(), result);
    }

    private FeelType NotFunction(XElement variable) => types.Of(Attribute(variable, "typeRef")) is { Kind: not TypeKind.Function } type ? type : FeelType.Any;

    private InvocationNode Invocation(XElement element)
    {
        var callee = Inside(element) ?? Broken(element, "the invocation names no function");
        return new InvocationNode(callee,
            [.. All(element, "binding").Select(b => (Attribute(One(b, "parameter"), "name") ?? "",
                Inside(b) ?? new LiteralNode(default, NullValue.Instance)))]);
    }

    private ListNode Relation(XElement element)
    {
        var columns = All(element, "column").Select(c => Attribute(c, "name") ?? "").ToList();
        var rows = All(element, "row").Select(r => r.Elements().Select(Read).OfType<Node>().ToList());
        return new ListNode(default, [.. rows.Select(r => (Node)new ContextNode(default, [.. columns.Zip(r, (name, value) => (name, value))]))]);
    }

    private Node Table(XElement element)
    {
        var inputs = ImmutableArray.CreateBuilder<(Node, AnyOfTest?)>();
        foreach (var input in All(element, "input"))
        {
            var expression = One(input, "inputExpression");
            var allowed = Text(One(input, "inputValues"), "text");
            inputs.Add((Literal(Text(expression, "text") ?? "", input), string.IsNullOrEmpty(allowed) ? null : Parse(allowed, input, p => p.ReadUnaryTests())));
        }

        var outputs = ImmutableArray.CreateBuilder<(string?, ImmutableArray<Node>, Node?)>();
        foreach (var output in All(element, "output"))
        {
            var values = Text(One(output, "outputValues"), "text");
            var listed = string.IsNullOrEmpty(values) ? null : Parse("[" + values + "]", output, p => p.ReadExpression()) as ListNode;
            var fallBack = One(output, "defaultOutputEntry") is { } entry ? Literal(Text(entry, "text") ?? "", entry) : null;
            outputs.Add((Attribute(output, "name"), listed?.Items ?? [], fallBack));
        }

        var rules = ImmutableArray.CreateBuilder<(ImmutableArray<AnyOfTest?>, ImmutableArray<Node>)>();
        foreach (var rule in All(element, "rule"))
        {
            var tests = All(rule, "inputEntry").Select(e => Text(e, "text") is { Length: > 0 } text
                && text != "-" ? Parse(text, e, p => p.ReadUnaryTests()) ?? NeverPasses : null);
            var gives = All(rule, "outputEntry").Select(e => Literal(Text(e, "text") ?? "", e));
            rules.Add(([.. tests], [.. gives]));
        }

        if (rules.Any(r => r.Item1.Length != inputs.Count
            || r.Item2.Length != outputs.Count)) return Broken(element, "a rule has more or fewer entries than the table has columns");
        var policy = Attribute(element, "hitPolicy") is { Length: > 0 } word ? Policy(word) : 'U';
        return new DecisionTableNode(new DmnTable(inputs.ToImmutable(), outputs.ToImmutable(), rules.ToImmutable(), policy, Attribute(element, "aggregation")));
    }

    /// <summary>A test that can't be read matches nothing.</summary>
    private static AnyOfTest NeverPasses =>
        new(default, [new ComparisonTest(default, ComparisonOperator.Less, new LiteralNode(default, NullValue.Instance))], false);

    private static char Policy(string word) => word.ToUpperInvariant() switch { "OUTPUT ORDER" => 'O', "RULE ORDER" => 'R', var other => other[0] };
}
