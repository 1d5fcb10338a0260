using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A comparison of two values.</summary>
internal sealed class ComparisonNode(TextSpan span, ComparisonOperator op, Node left, Node right) : Node(span, left, right)
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        Comparing.Check(op, left.Check(scope), right.Check(scope), Span, scope);
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var (a, b) = (left.Evaluate(scope), right.Evaluate(scope));
        return Truth.Of(Comparing.Holds(op, a, b, scope.Run)) ?? scope.Run.Null(Span, $"a {a.Kind} and a {b.Kind} can't be compared");
    }
}
