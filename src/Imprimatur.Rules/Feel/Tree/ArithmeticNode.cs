using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>Addition, subtraction, multiplication, division, power.</summary>
internal sealed class ArithmeticNode(TextSpan span, ArithmeticOperator op, Node left, Node right) : Node(span, left, right)
{
    private const int UnitsOfAStep = 20;
    private const int StepsOfAPower = 20;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var (a, b) = (left.Check(scope), right.Check(scope));
        if (ArithmeticTypes.Of(op, a, b) is { } type) return type;
        scope.Checks.Report(FeelCodes.WrongType, Span, $"a {TypeRelations.Name(a)} and a {TypeRelations.Name(b)} can't be put together like this");
        return FeelType.Any;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var (a, b) = (left.Evaluate(scope), right.Evaluate(scope));
        if (a is NullValue || b is NullValue) return NullValue.Instance;
        if (a is StringValue x && b is StringValue y) scope.Run.Step((x.Text.Length + y.Text.Length) / UnitsOfAStep);
        if (op == ArithmeticOperator.Power) scope.Run.Step(StepsOfAPower);
        return Arithmetic.Of(op, a, b) ?? scope.Run.Null(Span, $"a {a.Kind} and a {b.Kind} give no value here");
    }
}
