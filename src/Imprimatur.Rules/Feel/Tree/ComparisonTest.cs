using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>&lt; 5</c>, <c>>= x</c>, <c>= y</c>.</summary>
internal sealed class ComparisonTest(TextSpan span, ComparisonOperator op, Node operand) : UnaryTest(span, operand)
{
    /// <summary>The operator.</summary>
    public ComparisonOperator Operator { get; } = op;

    /// <summary>What the input is compared with.</summary>
    public Node Operand { get; } = operand;

    /// <inheritdoc />
    public override void CheckTest(FeelType input, TypeScope scope) => Comparing.Check(Operator, input, Operand.Check(scope), Span, scope);

    /// <inheritdoc />
    public override bool? Test(Value input, Scope scope) => Comparing.Holds(Operator, input, Operand.Evaluate(scope), scope.Run);
}
