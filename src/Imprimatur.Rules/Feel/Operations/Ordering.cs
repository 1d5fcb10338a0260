using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>The order of values, and whether a range holds one.</summary>
internal static class Ordering
{
    /// <summary>Below zero, zero, above zero; null when the values can't be compared.</summary>
    public static int? Of(Value a, Value b) => (a, b) switch
    {
        (NumberValue x, NumberValue y) => x.Number.CompareTo(y.Number),
        (StringValue x, StringValue y) => CodePoints(x.Text, y.Text),
        (DateValue x, DateValue y) => x.Days.CompareTo(y.Days),
        (TimeValue x, TimeValue y) when x.Offset.IsLocal == y.Offset.IsLocal => x.Universal.CompareTo(y.Universal),
        (DateTimeValue x, DateTimeValue y) when x.Offset.IsLocal == y.Offset.IsLocal => x.Universal.CompareTo(y.Universal),
        (DaysDurationValue x, DaysDurationValue y) => x.Nanos.CompareTo(y.Nanos),
        (MonthsDurationValue x, MonthsDurationValue y) => x.Months.CompareTo(y.Months),
        _ => null,
    };

    /// <summary>Whether a range holds a value; null when they can't be compared.</summary>
    public static bool? Contains(RangeValue range, Value value)
    {
        if (range.Low is NullValue || range.High is NullValue) return null;
        var above = range.Low is null ? true : Of(value, range.Low) is { } low ? low > 0 || (low == 0 && range.LowIncluded) : default(bool?);
        var below = range.High is null ? true : Of(value, range.High) is { } high ? high < 0 || (high == 0 && range.HighIncluded) : default(bool?);
        if (range.Low is null && range.High is null) return null;
        return above is null || below is null ? null : above.Value && below.Value;
    }

    /// <summary>Strings are ordered by code point, which differs from UTF-16 units beyond the first plane.</summary>
    private static int CodePoints(string a, string b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] == b[i]) continue;
            var (x, y) = (char.IsSurrogate(a[i]), char.IsSurrogate(b[i]));
            return x == y ? a[i].CompareTo(b[i]) : x ? 1 : -1;
        }

        return a.Length.CompareTo(b.Length);
    }
}
