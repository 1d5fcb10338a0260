using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A range; an end that is null in C# is open to infinity.</summary>
internal sealed class RangeNode(TextSpan span, Node? low, bool lowIncluded, Node? high, bool highIncluded) : Node(span, low, high)
{
    /// <summary>The lower end, or null.</summary>
    public Node? Low { get; } = low;

    /// <summary>Whether the lower end belongs to it.</summary>
    public bool LowIncluded { get; } = lowIncluded;

    /// <summary>The upper end, or null.</summary>
    public Node? High { get; } = high;

    /// <summary>Whether the upper end belongs to it.</summary>
    public bool HighIncluded { get; } = highIncluded;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var (a, b) = (Low?.Check(scope), High?.Check(scope));
        if (a is not null && b is not null)
        {
            if (!TypeRelations.Fits(a, b)) scope.Checks.Report(FeelCodes.WrongType, Span,
                $"a range can't run from a {TypeRelations.Name(a)} to a {TypeRelations.Name(b)}");
            else if (a.Min is { } x && b.Max is { } y
                && x > y) scope.Checks.Report(FeelCodes.NeverHolds, Span, "the range is empty: its lower end is above its upper end");
        }

        var element = a is null ? b! : b is null ? a : TypeRelations.Common(a, b);
        if (!TypeRelations.IsOrdered(element)) scope.Checks.Report(FeelCodes.WrongType, Span,
            $"a {TypeRelations.Name(element)} has no order, so that it makes no range");
        if (element.Kind == TypeKind.String) element = FeelType.String;
        return new FeelType(TypeKind.Range) { Element = element };
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var (a, b) = (Low?.Evaluate(scope), High?.Evaluate(scope));
        if (scope.Run.IsStrict && (a is NullValue || b is NullValue)) return NullValue.Instance;
        if (a is not null && b is not null && a is not NullValue && b is not NullValue && Ordering.Of(a, b) is null or > 0)
            return scope.Run.Null(Span, "the ends of the range don't fit each other");
        return a is NullValue && b is NullValue ? scope.Run.Null(Span, "a range has at least one end") : new RangeValue(a, LowIncluded, b, HighIncluded);
    }
}
