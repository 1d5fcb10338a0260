using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>x between a and b</c>, both ends included.</summary>
internal sealed class BetweenNode(TextSpan span, Node value, Node low, Node high) : Node(span, value, low, high)
{
    /// <summary>What is tested.</summary>
    public Node Tested { get; } = value;

    /// <summary>The lower end.</summary>
    public Node Low { get; } = low;

    /// <summary>The upper end.</summary>
    public Node High { get; } = high;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var type = Tested.Check(scope);
        Comparing.Check(ComparisonOperator.GreaterOrEqual, type, Low.Check(scope), Span, scope);
        Comparing.Check(ComparisonOperator.LessOrEqual, type, High.Check(scope), Span, scope);
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var (v, a, b) = (Tested.Evaluate(scope), Low.Evaluate(scope), High.Evaluate(scope));
        var above = Comparing.Holds(ComparisonOperator.GreaterOrEqual, v, a, scope.Run);
        var below = Comparing.Holds(ComparisonOperator.LessOrEqual, v, b, scope.Run);
        if (scope.Run.IsStrict && (above == false || below == false)) return Truth.False;
        return above is null || below is null ? scope.Run.Null(Span, "the values can't be compared") : above.Value && below.Value ? Truth.True : Truth.False;
    }
}
