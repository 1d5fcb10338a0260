using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conversion;

/// <summary>Finds out whether FEEL that is checked in our mode means the same in DMN's. Errs on the side of difference.</summary>
/// <param name="uncertain">Names that may have no value although our mode reads them: named conditions.</param>
internal sealed class AgreementCheck(IReadOnlySet<string> uncertain)
{
    /// <summary>The functions that have a value for all arguments of their types.</summary>
    private static readonly HashSet<string> NeverFail = new(StringComparer.Ordinal)
    {
        "count", "list contains", "string length", "contains", "starts with", "ends with", "now", "today",
    };

    /// <summary>A scope that knows the types of names.</summary>
    public static TypeScope Scope(IReadOnlyDictionary<string, FeelType> names) =>
        new(new TypeChecks(n => names.GetValueOrDefault(n), [.. names.Keys], (_, _, _, _) => { }));

    /// <summary>Of an expression.</summary>
    public Agreement Of(Node node, TypeScope scope) => node switch
    {
        LiteralNode { Value: not NullValue } => Agreement.Total,
        NameNode n => uncertain.Contains(n.Name) ? Agreement.Same : Agreement.Total,
        NegateNode n => Of(n.Operand, scope),
        ArithmeticNode => Through(Worst(node, scope)),
        LogicNode => Worst(node, scope),
        ComparisonNode c => Comparison(c.Operator, c.Children[0]!, c.Children[1]!, scope),
        BetweenNode => All(node, scope) && node.Children.All(c => IsPlain(c!.Check(scope))) ? Agreement.Total : Agreement.Differs,
        IfNode => Of(node.Children[0]!, scope) == Agreement.Total
            ? Worse(Of(node.Children[1]!, scope), Of(node.Children[2]!, scope)) : Agreement.Differs,
        InNode => Of(node.Children[0]!, scope) == Agreement.Total
            ? OfTest((UnaryTest)node.Children[1]!, node.Children[0]!.Check(scope), scope) : Agreement.Differs,
        ListNode => All(node, scope) ? Agreement.Total : Agreement.Differs,
        RangeNode => All(node, scope) ? Agreement.Same : Agreement.Differs,
        InstanceOfNode => All(node, scope) ? Agreement.Total : Agreement.Differs,
        PathNode p => p.Target.Check(scope).Kind == TypeKind.List || Of(p.Target, scope) != Agreement.Total ? Agreement.Differs
            : p.Target.Check(scope).Kind == TypeKind.Date ? Agreement.Total : Agreement.Same,
        QuantifiedNode q => Quantified(q, scope),
        CallNode c => Call(c, scope),
        FilterNode f => Filter(f, scope),
        _ => Agreement.Differs,
    };

    /// <summary>Of the context that an expression with several outputs is: the failure of an entry is the failure of the decision.</summary>
    public Agreement OfOutputs(Node node, TypeScope scope)
    {
        if (node is not ContextNode context) return Of(node, scope);
        var worst = Agreement.Total;
        foreach (var (name, value) in context.Entries)
        {
            worst = Worse(worst, Of(value, scope));
            scope = scope.With(name, value.Check(scope));
        }

        return worst;
    }

    /// <summary>Of tests of a value that is there.</summary>
    public Agreement OfTest(UnaryTest test, FeelType input, TypeScope scope)
    {
        scope = scope.With(UnaryTest.Input, input);
        return test switch
        {
            AnyOfTest any => any.Tests.Aggregate(Agreement.Total, (worst, t) => Worse(worst, OfTest(t, input, scope))),
            ComparisonTest c => Comparison(c.Operator, input, Of(c.Operand, scope), c.Operand.Check(scope)),
            ExpressionTest { ReadsInput: true } e => Of(e.Expression, scope),
            ExpressionTest { Expression: RangeNode range } => All(range, scope) && range.Children.All(c => c is null or LiteralNode or NegateNode)
                ? IsPlain(input) ? Agreement.Total : Agreement.Same : All(range, scope) ? Agreement.Same : Agreement.Differs,
            ExpressionTest e => Of(e.Expression, scope) == Agreement.Total && IsPlain(input) && Elements(e.Expression, scope).All(IsPlain)
                ? Agreement.Total : Agreement.Differs,
            _ => Agreement.Differs,
        };
    }

    private static IEnumerable<FeelType> Elements(Node expression, TypeScope scope) =>
        expression is ListNode list ? list.Items.Select(i => i.Check(scope)) : [expression.Check(scope)];

    private Agreement Comparison(ComparisonOperator op, Node left, Node right, TypeScope scope)
    {
        var (a, b) = (Of(left, scope), left.Check(scope));
        return a == Agreement.Total ? Comparison(op, b, Of(right, scope), right.Check(scope))
            : op is ComparisonOperator.Equal or ComparisonOperator.NotEqual ? Agreement.Differs
            : Through(Worse(a, Of(right, scope)));
    }

    /// <summary>Null is unequal to a value in DMN, and nothing can be said of it in ours; in an order both say nothing.</summary>
    private static Agreement Comparison(ComparisonOperator op, FeelType left, Agreement right, FeelType type)
    {
        var isEquality = op is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (right == Agreement.Total) return IsPlain(left) && IsPlain(type) ? Agreement.Total : Agreement.Same;
        return isEquality ? Agreement.Differs : right;
    }

    private Agreement Call(CallNode call, TypeScope scope)
    {
        if (call.Callee is not NameNode { Name: var name } || scope.Find(name) is not null || !BuiltIns.All.ContainsKey(name)) return Agreement.Differs;
        var arguments = call.Children[1..];
        if (name == "not" && arguments is [{ } only]) return Of(only, scope);
        return !arguments.All(a => Of(a!, scope) == Agreement.Total) ? Agreement.Differs : NeverFail.Contains(name) ? Agreement.Total : Agreement.Same;
    }

    private Agreement Quantified(QuantifiedNode node, TypeScope scope)
    {
        if (!node.Clauses.All(c => c.To is null && Of(c.Source, scope) == Agreement.Total)) return Agreement.Differs;
        return Of(node.Children[^1]!, Iteration.Check(node.Clauses, scope));
    }

    private Agreement Filter(FilterNode filter, TypeScope scope)
    {
        var (list, by) = (filter.Children[0]!, filter.Children[1]!);
        var inner = scope.With("item", list.Check(scope).Element ?? FeelType.Any);
        return Of(list, scope) == Agreement.Total && Of(by, inner) == Agreement.Total ? Agreement.Same : Agreement.Differs;
    }

    /// <summary>Whether values of the type can always be compared with each other.</summary>
    private static bool IsPlain(FeelType type) =>
        type.Kind is TypeKind.String or TypeKind.Number or TypeKind.Boolean or TypeKind.Date or TypeKind.DaysDuration or TypeKind.MonthsDuration;

    private bool All(Node node, TypeScope scope) => node.Children.All(c => c is null || Of(c, scope) == Agreement.Total);

    private Agreement Worst(Node node, TypeScope scope) => node.Children.Aggregate(Agreement.Total, (worst, c) => Worse(worst, Of(c!, scope)));

    private static Agreement Through(Agreement agreement) => agreement == Agreement.Total ? Agreement.Same : agreement;

    private static Agreement Worse(Agreement a, Agreement b) => a > b ? a : b;
}
