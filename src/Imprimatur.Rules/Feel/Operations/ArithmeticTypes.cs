using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>The types that arithmetic gives; null where it takes none such.</summary>
internal static class ArithmeticTypes
{
    /// <summary>The type of <c>a op b</c>, or null.</summary>
    public static FeelType? Of(ArithmeticOperator op, FeelType a, FeelType b)
    {
        var (x, y) = (a.Kind, b.Kind);
        if (x == TypeKind.Any || y == TypeKind.Any) return FeelType.Any;
        if (x == TypeKind.Number && y == TypeKind.Number) return FeelType.Number;
        return op switch
        {
            ArithmeticOperator.Add when x == TypeKind.String && y == TypeKind.String => FeelType.String,
            ArithmeticOperator.Add when IsDuration(x) && IsPoint(y) => Shift(y, x),
            ArithmeticOperator.Add or ArithmeticOperator.Subtract when IsPoint(x) && IsDuration(y) => Shift(x, y),
            ArithmeticOperator.Add or ArithmeticOperator.Subtract when IsDuration(x) && x == y => Plain(x),
            ArithmeticOperator.Subtract when IsDay(x) && IsDay(y) => Plain(TypeKind.DaysDuration),
            ArithmeticOperator.Subtract when x == TypeKind.Time && y == TypeKind.Time => Plain(TypeKind.DaysDuration),
            ArithmeticOperator.Multiply when IsDuration(x) && y == TypeKind.Number => Plain(x),
            ArithmeticOperator.Multiply when x == TypeKind.Number && IsDuration(y) => Plain(y),
            ArithmeticOperator.Divide when IsDuration(x) && y == TypeKind.Number => Plain(x),
            ArithmeticOperator.Divide when IsDuration(x) && x == y => FeelType.Number,
            _ => null,
        };
    }

    private static FeelType? Shift(TypeKind point, TypeKind duration) => point == TypeKind.Time && duration == TypeKind.MonthsDuration ? null : Plain(point);

    private static FeelType Plain(TypeKind kind) => new(kind);

    private static bool IsDuration(TypeKind kind) => kind is TypeKind.DaysDuration or TypeKind.MonthsDuration;

    private static bool IsDay(TypeKind kind) => kind is TypeKind.Date or TypeKind.DateTime;

    private static bool IsPoint(TypeKind kind) => kind is TypeKind.Date or TypeKind.DateTime or TypeKind.Time;
}
