using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Places of a day in year, month and week, months between days, and sameness (DMN 1.5, 10.3.4.7 and 10.3.4.8).</summary>
internal static class CalendarFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        OfDay("day of year", "number", d => Arg.Of(d - CivilDays.From(CivilDays.ToCivil(d).Year, 1, 1)!.Value + 1)),
        OfDay("day of week", "string", d => new StringValue(Days[CivilDays.DayOfWeek(d) - 1])),
        OfDay("month of year", "string", d => new StringValue(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(CivilDays.ToCivil(d).Month))),
        OfDay("week of year", "number", d => Arg.Of(Week(d))),
        OfDay("last day of month", "number", d => Arg.Of(CivilDays.DaysInMonth(CivilDays.ToCivil(d).Year, CivilDays.ToCivil(d).Month))),
        new("years and months duration", new Signature("from: any, to: any -> years and months duration", (a, _) => Months(a[0]!, a[1]!))),
        new("is", new Signature("value1?: any, value2?: any -> boolean", (a, _) => Truth.Of(Same(a[0] ?? NullValue.Instance, a[1] ?? NullValue.Instance)))),
    ];

    private static BuiltIn OfDay(string name, string result, Func<long, Value> body) => new(
        name,
        new Signature($"date: date -> {result}", (a, _) => body(((DateValue)a[0]!).Days)),
        new Signature($"date: date and time -> {result}", (a, _) => body(((DateTimeValue)a[0]!).Days)));

    /// <summary>ISO 8601: the week with the year's first Thursday is the first.</summary>
    private static long Week(long day)
    {
        var thursday = day - CivilDays.DayOfWeek(day) + 4;
        return ((thursday - CivilDays.From(CivilDays.ToCivil(thursday).Year, 1, 1)!.Value) / 7) + 1;
    }

    private static MonthsDurationValue? Months(Value from, Value to)
    {
        if (Day(from) is not { } d1 || Day(to) is not { } d2) return null;
        var (a, b) = (CivilDays.ToCivil(d1), CivilDays.ToCivil(d2));
        var months = ((b.Year - a.Year) * 12) + b.Month - a.Month;
        if (months > 0 && b.Day < a.Day) months--;
        if (months < 0 && b.Day > a.Day) months++;
        return new MonthsDurationValue(months);
    }

    /// <summary>The time of day does not count.</summary>
    private static long? Day(Value value) => value switch
    {
        DateValue d => d.Days,
        DateTimeValue m => m.Days,
        _ => null,
    };

    /// <summary>Unlike equality, 10:00Z is not 11:00+01:00.</summary>
    private static bool Same(Value a, Value b) => (a, b) switch
    {
        (TimeValue x, TimeValue y) => x.Nanos == y.Nanos && x.Offset == y.Offset,
        (DateTimeValue x, DateTimeValue y) => x.Days == y.Days && x.Nanos == y.Nanos && x.Offset == y.Offset,
        _ => a.Equals(b),
    };
}
