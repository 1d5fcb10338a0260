using System.Numerics;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Puts the values of an ordered type on a line of numbers and back.</summary>
internal static class Axis
{
    /// <summary>Whether values of the type lie on a line.</summary>
    public static bool Has(TypeKind kind) =>
        kind is TypeKind.Number or TypeKind.Date or TypeKind.DateTime or TypeKind.Time or TypeKind.DaysDuration or TypeKind.MonthsDuration;

    /// <summary>The place of a value.</summary>
    public static Number Place(Value value) => value switch
    {
        NumberValue n => n.Number,
        DateValue d => Number.From(d.Days),
        DateTimeValue m => NumberArithmetic.From((BigInteger)m.Universal),
        TimeValue t => Number.From(t.Universal),
        DaysDurationValue d => NumberArithmetic.From((BigInteger)d.Nanos),
        MonthsDurationValue m => Number.From(m.Months),
        _ => throw new ArgumentException($"a {value.Kind} lies on no line", nameof(value)),
    };

    /// <summary>The value at a place; only numbers have places between whole ones.</summary>
    public static Value At(Number place, TypeKind kind) => kind switch
    {
        TypeKind.Number => new NumberValue(place),
        TypeKind.Date => new DateValue((long)place.ToDecimal()),
        TypeKind.DateTime => Moment(Whole(place)),
        TypeKind.Time => new TimeValue((long)place.ToDecimal(), ClockOffset.None),
        TypeKind.DaysDuration => new DaysDurationValue(Whole(place)),
        _ => new MonthsDurationValue((long)place.ToDecimal()),
    };

    /// <summary>A place strictly between two, as simple as can be; null when there is none.</summary>
    public static Number? Between(Number low, Number high, TypeKind kind)
    {
        var next = NumberArithmetic.Add(NumberArithmetic.Round(low, 0, NumberRounding.Floor)!.Value, Number.One)!.Value;
        if (next < high) return next;
        if (kind != TypeKind.Number) return null;
        var middle = NumberArithmetic.Divide(NumberArithmetic.Add(low, high)!.Value, Number.From(2))!.Value;
        return middle > low && middle < high ? middle : null;
    }

    private static Int128 Whole(Number place) => (Int128)((BigInteger)place.Coefficient * BigInteger.Pow(10, Math.Max(0, place.Exponent)));

    private static DateTimeValue Moment(Int128 nanos)
    {
        var rest = ((nanos % ClockTime.Day) + ClockTime.Day) % ClockTime.Day;
        return new DateTimeValue((long)((nanos - rest) / ClockTime.Day), (long)rest, new ClockOffset(0, null));
    }
}
