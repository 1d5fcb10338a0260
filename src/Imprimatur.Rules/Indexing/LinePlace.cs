using System.Runtime.CompilerServices;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>Where a value lies on a column's line: an integer times a power of ten, without rounding.</summary>
internal static class LinePlace
{
    /// <summary>The largest power of ten that integers of 64 bits hold.</summary>
    public const int MostScale = 18;

    /// <summary>Points are within this, so that what is cut off at the ends of 64 bits lies beyond all of them.</summary>
    public const long Farthest = 1L << 62;

    private static readonly long[] Powers = [.. Enumerable.Range(0, MostScale + 1).Select(i => (long)Math.Pow(10, i))];

    /// <summary>The place of a value of a kind; false when it is of another, or lies on another line.</summary>
    public static bool TryOf(TypeKind kind, in TypedValue value, out Int128 whole, out int exponent)
    {
        (whole, exponent) = (default, 0);
        switch (value.Kind)
        {
            case TypedKind.Number when kind == TypeKind.Number:
                (whole, exponent) = (value.Long, value.Exponent);
                return true;
            case TypedKind.Date when kind == TypeKind.Date:
                whole = value.Long;
                return true;
            case TypedKind.Moment when kind == TypeKind.DateTime:
                whole = (Int128)value.TicksSinceEpoch * 100;
                return true;
            case TypedKind.Other:
                if (TryOf(kind, value.Other!) is not { } place) return false;
                whole = place;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The largest integer that is not above the value times ten to the power of <paramref name="shift"/>, cut off at the ends of 64 bits.</summary>
    /// <param name="whole">The value.</param>
    /// <param name="shift">The power.</param>
    /// <param name="hasRest">Whether the value lies above that integer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Floor(long whole, int shift, out bool hasRest)
    {
        hasRest = false;
        return shift == 0 ? whole : FloorShifted(whole, shift, out hasRest);
    }

    /// <summary>The same for larger integers.</summary>
    public static long Floor(Int128 whole, int shift, out bool hasRest)
    {
        hasRest = false;
        if (whole >= long.MinValue && whole <= long.MaxValue) return Floor((long)whole, shift, out hasRest);
        for (; shift < 0; shift++)
        {
            hasRest |= whole % 10 != 0;
            whole = FloorTenth(whole);
            if (whole == 0) return 0;
            if (whole != -1) continue;
            hasRest |= shift < -1;
            return -1;
        }

        return whole > long.MaxValue ? long.MaxValue : whole < long.MinValue ? long.MinValue : (long)whole;
    }

    private static long FloorShifted(long whole, int shift, out bool hasRest)
    {
        hasRest = false;
        if (whole == 0) return 0;
        if (shift > 0)
        {
            if (shift > MostScale || Int128.Abs(whole) > long.MaxValue / Powers[shift]) return whole > 0 ? long.MaxValue : long.MinValue;
            return whole * Powers[shift];
        }

        if (shift < -MostScale)
        {
            var far = Floor((Int128)FloorShifted(whole, -MostScale, out var rest), shift + MostScale, out hasRest);
            hasRest |= rest;
            return far;
        }

        var (quotient, remainder) = Math.DivRem(whole, Powers[-shift]);
        hasRest = remainder != 0;
        return remainder < 0 ? quotient - 1 : quotient;
    }

    private static Int128 FloorTenth(Int128 whole)
    {
        var tenth = whole / 10;
        return tenth * 10 > whole ? tenth - 1 : tenth;
    }

    private static Int128? TryOf(TypeKind kind, Value value) => (kind, value) switch
    {
        (TypeKind.DateTime, DateTimeValue { Offset.IsLocal: false } moment) => moment.Universal,
        (TypeKind.Time, TimeValue { Offset.IsLocal: true } time) => time.Universal,
        (TypeKind.DaysDuration, DaysDurationValue duration) => duration.Nanos,
        (TypeKind.MonthsDuration, MonthsDurationValue duration) => duration.Months,
        _ => null,
    };
}
