using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>How points and ranges lie to each other (DMN 1.5, 10.3.4.10, after Allen's interval algebra). A point is a range of itself.</summary>
internal static class RangeFunctions
{
    private delegate bool? Relation(RangeValue a, RangeValue b);

    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        Of("before", "point1", "point2", "range1", "range2", Before),
        Of("after", "point1", "point2", "range1", "range2", (a, b) => Before(b, a)),
        Ranges("meets", "range1", "range2", Meets),
        Ranges("met by", "range1", "range2", (a, b) => Meets(b, a)),
        Ranges("overlaps", "range1", "range2", (a, b) => !Before(a, b) & !Before(b, a)),
        Ranges("overlaps before", "range1", "range2", OverlapsBefore),
        Ranges("overlaps after", "range1", "range2", (a, b) => OverlapsBefore(b, a)),
        PointRange("finishes", (a, b) => Same(a.High, a.HighIncluded, b.High, b.HighIncluded) & StartsWithin(a, b)),
        RangePoint("finished by", (a, b) => Same(a.High, a.HighIncluded, b.High, b.HighIncluded) & StartsWithin(b, a)),
        RangePoint("includes", (a, b) => StartsWithin(b, a) & EndsWithin(b, a)),
        PointRange("during", (a, b) => StartsWithin(a, b) & EndsWithin(a, b)),
        PointRange("starts", (a, b) => Same(a.Low, a.LowIncluded, b.Low, b.LowIncluded) & EndsWithin(a, b)),
        RangePoint("started by", (a, b) => Same(a.Low, a.LowIncluded, b.Low, b.LowIncluded) & EndsWithin(b, a)),
        new("coincides", Sign("range1: range, range2: range", Equal), Sign("point1: any, point2: any", Equal)),
    ];

    private static Signature Sign(string parameters, Relation relation) => new(
        parameters + " -> boolean",
        (a, _) => a[0] is NullValue || a[1] is NullValue ? null : Truth.Of(relation(AsRange(a[0]!), AsRange(a[1]!))));

    private static BuiltIn Of(string name, string p1, string p2, string r1, string r2, Relation relation) => new(
        name, Sign($"{r1}: range, {r2}: range", relation), Sign($"point: any, range: range", relation), Sign($"range: range, point: any", relation),
            Sign($"{p1}: any, {p2}: any", relation));

    private static BuiltIn Ranges(string name, string r1, string r2, Relation relation) => new(name, Sign($"{r1}: range, {r2}: range", relation));

    private static BuiltIn PointRange(string name, Relation relation) =>
        new(name, Sign("range1: range, range2: range", relation), Sign("point: any, range: range", relation));

    private static BuiltIn RangePoint(string name, Relation relation) =>
        new(name, Sign("range1: range, range2: range", relation), Sign("range: range, point: any", relation));

    private static RangeValue AsRange(Value value) => value as RangeValue ?? new RangeValue(value, true, value, true);

    private static bool? Before(RangeValue a, RangeValue b)
    {
        if (a.High is null || b.Low is null) return false;
        return Ordering.Of(a.High, b.Low) is { } order ? order < 0 || (order == 0 && !(a.HighIncluded && b.LowIncluded)) : null;
    }

    private static bool? Meets(RangeValue a, RangeValue b) =>
        a.High is null || b.Low is null ? false : (Ordering.Of(a.High, b.Low) is { } order ? order == 0 : null) & a.HighIncluded & b.LowIncluded;

    private static bool? OverlapsBefore(RangeValue a, RangeValue b) => !Before(a, b) & !Before(b, a) & StartsEarlier(a, b) & EndsWithin(a, b);

    private static bool? Equal(RangeValue a, RangeValue b) =>
        Same(a.Low, a.LowIncluded, b.Low, b.LowIncluded) & Same(a.High, a.HighIncluded, b.High, b.HighIncluded);

    private static bool? Same(Value? a, bool aIncluded, Value? b, bool bIncluded) =>
        a is null || b is null ? a is null && b is null : Ordering.Of(a, b) is { } order ? order == 0 && aIncluded == bIncluded : null;

    /// <summary>Whether a starts strictly before b does.</summary>
    private static bool? StartsEarlier(RangeValue a, RangeValue b)
    {
        if (b.Low is null) return false;
        if (a.Low is null) return true;
        return Ordering.Of(a.Low, b.Low) is { } order ? order < 0 || (order == 0 && a.LowIncluded && !b.LowIncluded) : null;
    }

    private static bool? StartsWithin(RangeValue a, RangeValue b) => !StartsEarlier(a, b);

    /// <summary>Whether a ends no later than b does.</summary>
    private static bool? EndsWithin(RangeValue a, RangeValue b)
    {
        if (b.High is null) return true;
        if (a.High is null) return false;
        return Ordering.Of(a.High, b.High) is { } order ? order < 0 || (order == 0 && (!a.HighIncluded || b.HighIncluded)) : null;
    }
}
