using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>The opposite of a number or a duration.</summary>
internal sealed class NegateNode(TextSpan span, Node operand) : Node(span, operand)
{
    /// <summary>What is turned round.</summary>
    public Node Operand { get; } = operand;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var type = Operand.Check(scope);
        if (type.Kind == TypeKind.Number && type.Min is { } min && type.Max is { } max)
            return FeelType.Number with { Min = NumberArithmetic.Negate(max), Max = NumberArithmetic.Negate(min) };
        if (type.Kind == TypeKind.Number) return FeelType.Number;
        if (type.Kind is TypeKind.Any or TypeKind.DaysDuration or TypeKind.MonthsDuration) return type;
        scope.Checks.Report(FeelCodes.WrongType, Span, $"a {TypeRelations.Name(type)} has no opposite");
        return FeelType.Any;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var value = Operand.Evaluate(scope);
        return value is NullValue ? value : Arithmetic.Negate(value) ?? scope.Run.Null(Span, $"a {value.Kind} has no opposite");
    }
}
