using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>
/// An expression as a test: the input equals it, is in the list or range that it is, or, where it asks about <c>?</c> itself, it is true.
/// </summary>
/// <param name="expression">The expression.</param>
/// <param name="readsInput">Whether the expression names <c>?</c>.</param>
internal sealed class ExpressionTest(Node expression, bool readsInput) : UnaryTest(expression.Span, expression)
{
    /// <summary>The expression.</summary>
    public Node Expression { get; } = expression;

    /// <summary>Whether the expression names <c>?</c>.</summary>
    public bool ReadsInput { get; } = readsInput;

    /// <inheritdoc />
    public override void CheckTest(FeelType input, TypeScope scope)
    {
        var type = Expression.Check(scope);
        if (ReadsInput)
        {
            if (type.Kind == TypeKind.Any || type.Kind == TypeKind.Boolean) return;
            scope.Checks.Report(FeelCodes.WrongType, Span, $"a test about `?` is a boolean, not a {TypeRelations.Name(type)}");
        }
        else if (type.Kind is TypeKind.List or TypeKind.Range && input.Kind is not (TypeKind.List or TypeKind.Range))
        {
            Comparing.Check(type.Kind == TypeKind.List ? ComparisonOperator.Equal : ComparisonOperator.LessOrEqual, input, WithoutBounds(type.Element), Span,
                scope);
            if (Expression is ListNode list) CheckItems(list, input, scope);
            if (Expression is RangeNode range) CheckEnds(range, input, scope);
        }
        else
        {
            Comparing.Check(ComparisonOperator.Equal, input, type, Span, scope);
        }
    }

    /// <inheritdoc />
    public override bool? Test(Value input, Scope scope)
    {
        var value = Expression.Evaluate(scope);
        return ReadsInput && value is BooleanValue or NullValue && ReadsInput ? Truth.From(value) : Membership.Holds(input, value, scope.Run);
    }

    /// <summary>Each element that stands in the text must be one that the input can be.</summary>
    private static void CheckItems(ListNode list, FeelType input, TypeScope scope)
    {
        foreach (var literal in list.Items.OfType<LiteralNode>().Where(l => l.Value is not NullValue))
        {
            var type = TypeOf.Literal(literal.Value);
            if (TypeRelations.Fits(input, type)) Comparing.Check(ComparisonOperator.Equal, input, type, literal.Span, scope);
        }
    }

    /// <summary>A range that lies wholly beyond the bounds of the input can never hold.</summary>
    private static void CheckEnds(RangeNode range, FeelType input, TypeScope scope)
    {
        if (input.Kind != TypeKind.Number) return;
        if (range.Low is { } low && low.Check(scope) is { Kind: TypeKind.Number } from)
            Comparing.Check(range.LowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, input, from, range.Span, scope);
        if (range.High is { } high && high.Check(scope) is { Kind: TypeKind.Number } to)
            Comparing.Check(range.HighIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, input, to, range.Span, scope);
    }

    private static FeelType WithoutBounds(FeelType? element) => element is null ? FeelType.Any : element with { OneOf = default, Min = null, Max = null };
}
