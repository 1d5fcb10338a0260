using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Dates, times and durations from texts and parts; the present moment; negation.</summary>
internal static class ConversionFunctions
{
    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        new("date", new("from: string -> date", (a, _) => TemporalText.Date(Text(a[0]))),
            new("from: date and time -> date", (a, _) => new DateValue(((DateTimeValue)a[0]!).Days)),
            new("from: date -> date", (a, _) => a[0]), new("year: number, month: number, day: number -> date", (a, _) => DateOf(a))),
        new("time", new("from: string -> time", (a, _) => TemporalText.Time(Text(a[0]))), new("from: date and time -> time", (a, _) => TimeOf(a[0]!)),
            new("from: time -> time", (a, _) => a[0]), new("from: date -> time", (_, _) => new TimeValue(0, new ClockOffset(0, null))),
            new("hour: number, minute: number, second: number, offset?: any -> time", (a, _) => TimeOf(a))),
        new("date and time", new("from: string -> date and time", (a, _) => (Value?)TemporalText.DateTime(Text(a[0])) ?? Midnight(Text(a[0]))),
            new("date: date and time, timezone: string -> date and time", (a, _) => InZone((DateTimeValue)a[0]!, Text(a[1]))),
            new("date: date, time: time -> date and time", (a, _) => At(((DateValue)a[0]!).Days, (TimeValue)a[1]!)),
            new("date: date and time, time: time -> date and time", (a, _) => At(((DateTimeValue)a[0]!).Days, (TimeValue)a[1]!)),
            new("from: date and time -> date and time", (a, _) => a[0])),
        new("duration", new Signature("from: string -> any", (a, _) => TemporalText.Duration(Text(a[0]))),
            new("from: days and time duration -> same", (a, _) => a[0]),
            new("from: years and months duration -> same", (a, _) => a[0])),
        new("now", new Signature("-> date and time", (_, run) => new DateTimeValue(run.Now))),
        new("today", new Signature("-> date", (_, run) => new DateValue(DateOnly.FromDateTime(run.Now.DateTime)))),
        new("not", new Signature("negand: boolean -> boolean", (a, _) => Truth.Of(!((BooleanValue)a[0]!).Truth))),
    ];

    private static string Text(Value? value) => ((StringValue)value!).Text;

    private static int? Whole(Value? value) => NumberArithmetic.ToInteger(((NumberValue)value!).Number);

    private static DateValue? DateOf(Value?[] a) =>
        Whole(a[0]) is { } year && Whole(a[1]) is { } month && Whole(a[2]) is { } day && CivilDays.From(year, month, day) is { } days
            ? new DateValue(days) : null;

    private static TimeValue TimeOf(Value value)
    {
        var moment = (DateTimeValue)value;
        return new TimeValue(moment.Nanos, moment.Offset);
    }

    private static TimeValue? TimeOf(Value?[] a)
    {
        if (a[3] is not (null or NullValue or DaysDurationValue)) return null;
        if (Whole(a[0]) is not (>= 0 and < 24 and var hour) || Whole(a[1]) is not (>= 0 and < 60 and var minute)) return null;
        var second = ((NumberValue)a[2]!).Number;
        if (second.Sign < 0 || second >= Number.From(60)) return null;
        var nanos = (long)NumberArithmetic.Round(NumberArithmetic.Multiply(second, Number.From(ClockTime.Second))!.Value, 0,
            NumberRounding.Down)!.Value.ToDecimal();
        if (a[3] is DaysDurationValue { Nanos: var shift } && Int128.Abs(shift) > 18 * 3600 * (Int128)ClockTime.Second) return null;
        var offset = a[3] is DaysDurationValue d ? new ClockOffset((int)(d.Nanos / ClockTime.Second), null) : ClockOffset.None;
        return new TimeValue((((hour * 60L) + minute) * 60 * ClockTime.Second) + nanos, offset);
    }

    private static DateTimeValue? Midnight(string date) => TemporalText.Date(date) is { } day ? new DateTimeValue(day.Days, 0, ClockOffset.None) : null;

    private static DateTimeValue At(long days, TimeValue time) => new(days, time.Nanos, time.Offset);

    private static DateTimeValue? InZone(DateTimeValue moment, string zone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var rules) || CivilDays.ToDate(moment.Days) is null) return null;
        var local = TimeZoneInfo.ConvertTime(moment.Moment, rules);
        return new DateTimeValue(CivilDays.From(DateOnly.FromDateTime(local.DateTime)), (local.TimeOfDay.Ticks * 100) + (moment.Nanos % 100),
            new ClockOffset(null, zone));
    }
}
