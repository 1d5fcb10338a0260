using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>Compiles boxed expressions into the one tree; what can't be read is null, with a warning.</summary>
/// <param name="options">Names and types for the parser.</param>
/// <param name="types">The types of the model.</param>
/// <param name="diagnostics">Where warnings go.</param>
internal sealed class BoxedCompiler(ParserOptions options, ItemTypes types, DiagnosticBag diagnostics)
{
    /// <summary>An expression with the type that it declares, or null when there is none.</summary>
    public Node? Compile(DmnExpression? expression)
    {
        if (expression is null) return null;
        var node = Untyped(expression);
        return node is FunctionNode || types.Of(expression.TypeRef) is { Kind: TypeKind.Function } ? node : Typed(node, types.Of(expression.TypeRef));
    }

    /// <summary>A function from a function definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="result">The type of its result.</param>
    public Node Function(FunctionExpression definition, FeelType result)
    {
        ImmutableArray<(string, FeelType)> parameters = [.. definition.Parameters.Select(p => (p.Name, types.Of(p.TypeRef)))];
        if (definition.Kind is { } kind && kind != "FEEL" && kind != "F")
        {
            diagnostics.Warning(DmnCodes.External, definition.Position, $"a function of kind {UserText.Quote(kind)} is not run", "write it in FEEL");
            return new FunctionNode(default, parameters, null);
        }

        var body = Compile(definition.Body) ?? new BrokenNode("the function has no body");
        return new FunctionNode(default, parameters, Typed(body, result));
    }

    /// <summary>An expression with its declared type.</summary>
    public static Node Typed(Node node, FeelType type) => type.Kind == TypeKind.Any && type.Constraint is null ? node : new CoercedNode(node, type);

    private Node Untyped(DmnExpression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal.Text, literal),
        TableExpression table => Table(table),
        ContextExpression context => Context(context),
        FunctionExpression function => Function(function, NotFunction(function.TypeRef)),
        InvocationExpression invocation => Invocation(invocation),
        RelationExpression relation => Relation(relation),
        ListExpression list => new ListNode(default, [.. list.Items.Select(Compile).OfType<Node>()]),
        ConditionalExpression c => new IfNode(default, Part(c.If, c, "if"), Part(c.Then, c, "then"), Part(c.Else, c, "else")) { IsBoxed = true },
        IteratorExpression iterator => Iterator(iterator),
        FilterExpression filter => new FilterNode(default, Part(filter.In, filter, "in"), Part(filter.Match, filter, "match")) { IsBoxed = true },
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private Node Part(DmnExpression? part, DmnExpression whole, string name) => Compile(part) ?? Broken(whole, $"the box has no `{name}`");

    private Node Iterator(IteratorExpression iterator)
    {
        ImmutableArray<IteratorClause> clause = [new IteratorClause(iterator.Variable ?? "item", Part(iterator.In, iterator, "in"), null)];
        var body = Part(iterator.Body, iterator, iterator.Kind == IteratorKind.For ? "return" : "satisfies");
        if (iterator.Kind != IteratorKind.For) return new QuantifiedNode(default, iterator.Kind == IteratorKind.Every, clause, body);
        var texts = iterator.Body?.All().SelectMany(e => e.OwnTexts) ?? [];
        return new ForNode(default, clause, body) { ReadsPartial = texts.Any(t => t.Contains("partial", StringComparison.Ordinal)) };
    }

    private Node Literal(string text, DmnPart at) =>
        text.Length == 0
            ? new LiteralNode(default, NullValue.Instance) : Parse(text, at, p => p.ReadExpression()) ?? new BrokenNode("the expression can't be read");

    private T? Parse<T>(string text, DmnPart at, Func<Parser, T> read)
        where T : Node
    {
        try
        {
            return read(new Parser(text, options));
        }
        catch (FeelSyntaxException e)
        {
            diagnostics.Warning(DmnCodes.BadExpression, at.Position, $"{UserText.Quote(text)}: {e.Message}", e.Help);
            return null;
        }
    }

    private BrokenNode Broken(DmnPart at, string reason)
    {
        diagnostics.Warning(DmnCodes.BadExpression, at.Position, reason);
        return new BrokenNode(reason);
    }

    private BoxedContextNode Context(ContextExpression context)
    {
        var entries = ImmutableArray.CreateBuilder<(string, Node)>();
        var result = default(Node);
        foreach (var entry in context.Entries)
        {
            var value = Compile(entry.Value) ?? Broken(entry, "the entry has no expression");
            if (entry.Variable is { } variable) entries.Add((variable.Name, Typed(value, NotFunction(variable.TypeRef))));
            else result = value;
        }

        return new BoxedContextNode(entries.ToImmutable(), result);
    }

    private FeelType NotFunction(string? reference) => types.Of(reference) is { Kind: not TypeKind.Function } type ? type : FeelType.Any;

    private InvocationNode Invocation(InvocationExpression invocation)
    {
        var callee = Compile(invocation.Callee) ?? Broken(invocation, "the invocation names no function");
        return new InvocationNode(callee,
            [.. invocation.Bindings.Select(b => (b.Parameter.Name, Compile(b.Value) ?? new LiteralNode(default, NullValue.Instance)))]);
    }

    private ListNode Relation(RelationExpression relation) => new(default,
    [
        .. relation.Rows.Select(r => (Node)new ContextNode(default,
            [.. relation.Columns.Zip(r.Items.Select(Compile).OfType<Node>(), (column, value) => (column.Name, value))])),
    ]);

    private Node Table(TableExpression table)
    {
        if (table.Rules.Any(r => r.Tests.Length != table.Inputs.Length || r.Outputs.Length != table.Outputs.Length))
            return Broken(table, "a rule has more or fewer entries than the table has columns");
        var inputs = table.Inputs.Select(i =>
            (Literal(i.Expression?.Text ?? "", i), i.Values is { Text.Length: > 0 } v ? Parse(v.Text, i, p => p.ReadUnaryTests()) : null));
        var outputs = table.Outputs.Select(o => (o.Name, Priorities(o), o.Default is { } fallBack ? Literal(fallBack.Text, fallBack) : null));
        var rules = table.Rules.Select(r => (
            r.Tests.Select(t => t.Text is "" or "-" ? null : Parse(t.Text, t, p => p.ReadUnaryTests()) ?? NeverPasses).ToImmutableArray(),
            r.Outputs.Select(o => Literal(o.Text, o)).ToImmutableArray()));
        var policy = table.HitPolicy is { Length: > 0 } word ? Policy(word) : 'U';
        return new DecisionTableNode(new DmnTable([.. inputs], [.. outputs], [.. rules], policy, table.Aggregation));
    }

    private ImmutableArray<Node> Priorities(TableOutput output) =>
        output.Values is { Text.Length: > 0 } v && Parse("[" + v.Text + "]", output, p => p.ReadExpression()) is ListNode listed ? listed.Items : [];

    /// <summary>A test that can't be read matches nothing.</summary>
    private static AnyOfTest NeverPasses =>
        new(default, [new ComparisonTest(default, ComparisonOperator.Less, new LiteralNode(default, NullValue.Instance))], false);

    private static char Policy(string word) => word.ToUpperInvariant() switch { "OUTPUT ORDER" => 'O', "RULE ORDER" => 'R', var other => other[0] };
}
