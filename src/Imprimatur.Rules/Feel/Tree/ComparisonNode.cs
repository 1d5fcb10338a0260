using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A comparison of two values.</summary>
internal sealed class ComparisonNode(TextSpan span, ComparisonOperator op, Node left, Node right) : Node(span, left, right)
{
    /// <summary>The operator.</summary>
    public ComparisonOperator Operator { get; } = op;

    /// <summary>The left operand.</summary>
    public Node Left { get; } = left;

    /// <summary>The right operand.</summary>
    public Node Right { get; } = right;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        Comparing.Check(Operator, Left.Check(scope), Right.Check(scope), Span, scope);
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var (a, b) = (Left.Evaluate(scope), Right.Evaluate(scope));
        return Truth.Of(Comparing.Holds(Operator, a, b, scope.Run)) ?? scope.Run.Null(Span, $"a {a.Kind} and a {b.Kind} can't be compared");
    }
}
