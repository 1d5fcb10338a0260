using System.Numerics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Arithmetic on numbers, strings, dates, times and durations (DMN 1.5, tables 54 to 57); null where there is no answer.</summary>
internal static class Arithmetic
{
    /// <summary>The value of <c>a op b</c>, or null.</summary>
    public static Value? Of(ArithmeticOperator op, Value a, Value b) => (op, a, b) switch
    {
        (_, NumberValue x, NumberValue y) => Numbers(op, x.Number, y.Number) is { } n ? new NumberValue(n) : null,
        (ArithmeticOperator.Add, StringValue x, StringValue y) => x.Text.Length + y.Text.Length <= FeelLimits.Text ? new StringValue(x.Text + y.Text) : null,
        (ArithmeticOperator.Add, DaysDurationValue or MonthsDurationValue, DateValue or TimeValue or DateTimeValue) => Shift(b, a, 1),
        (ArithmeticOperator.Add, _, DaysDurationValue or MonthsDurationValue) => Shift(a, b, 1),
        (ArithmeticOperator.Subtract, _, DaysDurationValue or MonthsDurationValue) => Shift(a, b, -1),
        (ArithmeticOperator.Subtract, _, _) => Between(a, b),
        (ArithmeticOperator.Multiply, NumberValue x, DaysDurationValue or MonthsDurationValue) => Scale(b, x.Number),
        (ArithmeticOperator.Multiply, DaysDurationValue or MonthsDurationValue, NumberValue y) => Scale(a, y.Number),
        (ArithmeticOperator.Divide, DaysDurationValue or MonthsDurationValue, NumberValue y) =>
            NumberArithmetic.Divide(Number.One, y.Number) is null ? null : Divide(a, y.Number),
        (ArithmeticOperator.Divide, DaysDurationValue x, DaysDurationValue y) => Ratio((BigInteger)x.Nanos, (BigInteger)y.Nanos),
        (ArithmeticOperator.Divide, MonthsDurationValue x, MonthsDurationValue y) => Ratio(x.Months, y.Months),
        _ => null,
    };

    /// <summary>The opposite of a number or a duration, or null.</summary>
    public static Value? Negate(Value a) => a switch
    {
        NumberValue n => new NumberValue(NumberArithmetic.Negate(n.Number)),
        DaysDurationValue d => new DaysDurationValue(-d.Nanos),
        MonthsDurationValue m => new MonthsDurationValue(-m.Months),
        _ => null,
    };

    private static Number? Numbers(ArithmeticOperator op, Number a, Number b) => op switch
    {
        ArithmeticOperator.Add => NumberArithmetic.Add(a, b),
        ArithmeticOperator.Subtract => NumberArithmetic.Subtract(a, b),
        ArithmeticOperator.Multiply => NumberArithmetic.Multiply(a, b),
        ArithmeticOperator.Divide => NumberArithmetic.Divide(a, b),
        _ => NumberFunctions.Power(a, b),
    };

    private static Value? Shift(Value a, Value duration, int sign) => (a, duration) switch
    {
        (DateValue x, DaysDurationValue d) => ShiftDate(x, sign * d.Nanos),
        (DateValue x, MonthsDurationValue m) => CivilDays.AddMonths(x.Days, sign * m.Months) is { } days ? new DateValue(days) : null,
        (DateTimeValue x, DaysDurationValue d) => ShiftMoment(x, sign * d.Nanos),
        (DateTimeValue x, MonthsDurationValue m) =>
            CivilDays.AddMonths(x.Days, sign * m.Months) is { } days ? new DateTimeValue(days, x.Nanos, x.Offset) : null,
        (TimeValue x, DaysDurationValue d) => new TimeValue((long)Modulo(x.Nanos + (sign * d.Nanos), ClockTime.Day), x.Offset),
        (DaysDurationValue x, DaysDurationValue d) => Days(x.Nanos + (sign * d.Nanos)),
        (MonthsDurationValue x, MonthsDurationValue m) => Months(x.Months + (sign * m.Months)),
        _ => null,
    };

    /// <summary>A date is midnight UTC of its day; of the moment reached only the day is kept.</summary>
    private static DateValue? ShiftDate(DateValue date, Int128 nanos)
    {
        var total = ((Int128)date.Days * ClockTime.Day) + nanos;
        return Bounded((total - Modulo(total, ClockTime.Day)) / ClockTime.Day) is { } days ? new DateValue(days) : null;
    }

    private static DateTimeValue? ShiftMoment(DateTimeValue moment, Int128 nanos)
    {
        var total = ((Int128)moment.Days * ClockTime.Day) + moment.Nanos + nanos;
        var rest = Modulo(total, ClockTime.Day);
        return Bounded((total - rest) / ClockTime.Day) is { } days ? new DateTimeValue(days, (long)rest, moment.Offset) : null;
    }

    private static DaysDurationValue? Between(Value a, Value b)
    {
        if (a is TimeValue x && b is TimeValue y) return x.Offset.IsLocal == y.Offset.IsLocal ? new DaysDurationValue(x.Universal - y.Universal) : null;
        if (a is not (DateValue or DateTimeValue) || b is not (DateValue or DateTimeValue)) return null;
        if (a is DateTimeValue m && b is DateTimeValue n && m.Offset.IsLocal != n.Offset.IsLocal) return null;
        if ((a is DateTimeValue { Offset.IsLocal: true } && b is DateValue) || (a is DateValue && b is DateTimeValue { Offset.IsLocal: true })) return null;
        return new DaysDurationValue(Universal(a) - Universal(b));
    }

    private static Int128 Universal(Value value) => value is DateTimeValue moment ? moment.Universal : (Int128)((DateValue)value).Days * ClockTime.Day;

    private static Value? Scale(Value duration, Number factor) => duration is DaysDurationValue d
        ? Nanos(NumberArithmetic.Multiply(Whole(d), factor))
        : Months(NumberArithmetic.Multiply(Number.From(((MonthsDurationValue)duration).Months), factor));

    private static Value? Divide(Value duration, Number divisor) => duration is DaysDurationValue d
        ? Nanos(NumberArithmetic.Divide(Whole(d), divisor))
        : Months(NumberArithmetic.Divide(Number.From(((MonthsDurationValue)duration).Months), divisor));

    private static Number Whole(DaysDurationValue duration) => NumberArithmetic.From((BigInteger)duration.Nanos);

    private static DaysDurationValue? Nanos(Number? number) =>
        number is { } n && NumberArithmetic.Round(n, 0, NumberRounding.Down) is { } r && Number.DigitsOf(r.Coefficient) + r.Exponent < 38
            ? Days((Int128)((BigInteger)r.Coefficient * BigInteger.Pow(10, r.Exponent))) : null;

    private static DaysDurationValue? Days(Int128 nanos) => Int128.Abs(nanos) <= DaysDurationValue.Most ? new DaysDurationValue(nanos) : null;

    private static MonthsDurationValue? Months(Number? number) =>
        number is { } n && NumberArithmetic.Round(n, 0, NumberRounding.Down) is { } r && r < Number.From(1e17m) && r > Number.From(-1e17m)
            ? Months((long)r.ToDecimal()) : null;

    private static MonthsDurationValue? Months(long months) => Math.Abs(months) <= MonthsDurationValue.Most ? new MonthsDurationValue(months) : null;

    private static NumberValue? Ratio(BigInteger a, BigInteger b) =>
        NumberArithmetic.Divide(NumberArithmetic.From(a), NumberArithmetic.From(b)) is { } n ? new NumberValue(n) : null;

    private static Int128 Modulo(Int128 a, Int128 b) => ((a % b) + b) % b;

    private static long? Bounded(Int128 days) => days > -366 * (Int128)CivilDays.MaxYear && days < 365 * (Int128)CivilDays.MaxYear ? (long)days : null;
}
