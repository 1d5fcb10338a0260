using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>Comparing two values, and checking that two types can be compared with more than one outcome.</summary>
internal static class Comparing
{
    /// <summary>Whether the comparison holds; null when it can't be told.</summary>
    public static bool? Holds(ComparisonOperator op, Value a, Value b, Run run)
    {
        if (run.IsStrict && (a is NullValue || b is NullValue)) return null;
        run.Walk(a, b);
        if (op == ComparisonOperator.Equal) return Equality.Of(a, b);
        if (op == ComparisonOperator.NotEqual) return !Equality.Of(a, b);
        return Ordering.Of(a, b) is not { } order ? null : op switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Reports operands that can't be compared, and comparisons that come out one way whatever the values are.</summary>
    public static void Check(ComparisonOperator op, FeelType a, FeelType b, TextSpan span, TypeScope scope)
    {
        var ordered = op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        if (!TypeRelations.Fits(a, b) || (ordered && !(TypeRelations.IsOrdered(a) && TypeRelations.IsOrdered(b))))
        {
            scope.Checks.Report(FeelCodes.WrongType, span, $"a {TypeRelations.Name(a)} can't be compared with a {TypeRelations.Name(b)} like this");
            return;
        }

        if (a.Kind == TypeKind.String && b.Kind == TypeKind.String && !ordered) CheckTexts(a, b, span, scope);
        if (a.Kind == TypeKind.Number && b.Kind == TypeKind.Number && NeverHolds(op, a, b))
            scope.Checks.Report(FeelCodes.NeverHolds, span, "this comparison can never hold", $"the left side is {Bounds(a)}, the right side {Bounds(b)}");
    }

    private static void CheckTexts(FeelType a, FeelType b, TextSpan span, TypeScope scope)
    {
        if (a.OneOf.IsDefault || b.OneOf.IsDefault || a.OneOf.Intersect(b.OneOf, StringComparer.Ordinal).Any()) return;
        var (few, many) = a.OneOf.Length <= b.OneOf.Length ? (a, b) : (b, a);
        scope.Checks.Report(FeelCodes.NotOneOf, span, $"{UserText.List(few.OneOf)} can never be equal to what it is compared with",
            NearestName.Help(few.OneOf[0], many.OneOf));
    }

    private static bool NeverHolds(ComparisonOperator op, FeelType a, FeelType b) => op switch
    {
        ComparisonOperator.Equal => a.Min > b.Max || a.Max < b.Min,
        ComparisonOperator.Less => a.Min >= b.Max,
        ComparisonOperator.LessOrEqual => a.Min > b.Max,
        ComparisonOperator.Greater => a.Max <= b.Min,
        ComparisonOperator.GreaterOrEqual => a.Max < b.Min,
        _ => false,
    };

    private static string Bounds(FeelType type) => (type.Min, type.Max) switch
    {
        (null, null) => "any number",
        ({ } min, null) => $"at least {min}",
        (null, { } max) => $"at most {max}",
        ({ } min, { } max) => min == max ? min.ToString() : $"from {min} to {max}",
    };
}
