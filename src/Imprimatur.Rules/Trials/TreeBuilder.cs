using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Trials;

/// <summary>Evaluates the pieces of an expression one by one, and shows where each value comes from.</summary>
/// <param name="run">The evaluation; its budget bounds what is shown.</param>
internal sealed class TreeBuilder(Run run)
{
    private const int MostPieces = 500;
    private const int MostRounds = 10;
    private const int LongestValue = 200;
    private int _pieces;

    /// <summary>The tree of an expression.</summary>
    public FeelTree Of(Node root) => Of(root, new Scope(run), null);

    private FeelTree Of(Node node, Scope scope, string? binds)
    {
        _pieces++;
        try
        {
            var value = Shown(node.Evaluate(scope));
            var parts = Parts(node, scope).Where(p => p.Node is not LiteralNode).TakeWhile(_ => _pieces < MostPieces).Select(p => Of(p.Node, p.Scope, p.Binds));
            return new FeelTree(node.Span.Start, node.Span.End, binds, value, [.. parts]);
        }
        catch (EvaluationLimitException e)
        {
            return new FeelTree(node.Span.Start, node.Span.End, binds, $"null ({e.Message})", []);
        }
    }

    private static string Shown(Value value)
    {
        var text = FeelLiteral.Of(value);
        return text.Length > LongestValue ? text[..LongestValue] + "…" : text;
    }

    /// <summary>The pieces that decide the value, each in the scope that it is evaluated in.</summary>
    private static IEnumerable<(Node Node, Scope Scope, string? Binds)> Parts(Node node, Scope scope)
    {
        switch (node)
        {
            case FunctionNode:
                return [];
            case IfNode:
                var branch = Truth.From(node.Children[0]!.Evaluate(scope)) == true ? 1 : 2;
                return [(node.Children[0]!, scope, null), (node.Children[branch]!, scope, null)];
            case FilterNode:
                return Filter(node, scope);
            case ForNode loop:
                return Rounds(loop.Clauses, node.Children[^1]!, scope);
            case QuantifiedNode quantified:
                return Rounds(quantified.Clauses, node.Children[^1]!, scope);
            case ContextNode context:
                return Entries(context, scope);
            case InNode:
                return [(node.Children[0]!, scope, null), (node.Children[1]!, scope.With(UnaryTest.Input, node.Children[0]!.Evaluate(scope)), null)];
            case CallNode { Callee: NameNode { Name: var name } } when scope.Find(name) == BuiltIns.All.GetValueOrDefault(name):
                return node.Children.Skip(1).OfType<Node>().Select(c => (c, scope, default(string)));
            default:
                return node.Children.OfType<Node>().Select(c => (c, scope, default(string)));
        }
    }

    private static IEnumerable<(Node, Scope, string?)> Filter(Node node, Scope scope)
    {
        var (list, by) = (node.Children[0]!, node.Children[1]!);
        yield return (list, scope, null);
        if (by is LiteralNode || list.Evaluate(scope) is not ListValue { Items: var items }) yield break;
        foreach (var item in items.Take(MostRounds)) yield return (by, scope.WithItem(item), $"item = {Shown(item)}");
    }

    private static IEnumerable<(Node, Scope, string?)> Rounds(
        System.Collections.Immutable.ImmutableArray<IteratorClause> clauses, Node body, Scope scope)
    {
        foreach (var clause in clauses.Take(1)) yield return (clause.Source, scope, null);
        var rounds = new List<(Node, Scope, string?)>();
        Iteration.Each(clauses, scope, inner =>
        {
            var bound = clauses.Select(c => $"{c.Name} = {Shown(inner.Find(c.Name)!)}");
            rounds.Add((body, inner, string.Join(", ", bound)));
            return rounds.Count < MostRounds;
        });
        foreach (var round in rounds) yield return round;
    }

    private static IEnumerable<(Node, Scope, string?)> Entries(ContextNode context, Scope scope)
    {
        foreach (var (name, value) in context.Entries)
        {
            yield return (value, scope, $"{name}:");
            scope = scope.With(name, value.Evaluate(scope));
        }
    }
}
