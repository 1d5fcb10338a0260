using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>The properties that temporal values and ranges have (DMN 1.5, table 65).</summary>
internal static class Properties
{
    private static readonly string[] OfDate = ["year", "month", "day", "weekday"];
    private static readonly string[] OfTime = ["hour", "minute", "second", "time offset", "timezone"];
    private static readonly string[] OfDays = ["days", "hours", "minutes", "seconds"];
    private static readonly string[] OfMonths = ["years", "months"];
    private static readonly string[] OfRange = ["start", "end", "start included", "end included"];

    /// <summary>The names of a type's properties.</summary>
    public static IEnumerable<string> Of(FeelType type) => type.Kind switch
    {
        TypeKind.Date => OfDate,
        TypeKind.Time => OfTime,
        TypeKind.DateTime => OfDate.Concat(OfTime),
        TypeKind.DaysDuration => OfDays,
        TypeKind.MonthsDuration => OfMonths,
        TypeKind.Range => OfRange,
        _ => [],
    };

    /// <summary>The type of a property, or null when the type has none of that name.</summary>
    public static FeelType? TypeOf(FeelType type, string name)
    {
        if (!Of(type).Contains(name)) return null;
        return name switch
        {
            "time offset" => new FeelType(TypeKind.DaysDuration),
            "timezone" => FeelType.String,
            "start included" or "end included" => FeelType.Boolean,
            "start" or "end" => type.Element ?? FeelType.Any,
            _ => FeelType.Number,
        };
    }

    /// <summary>The value of a property, FEEL's null when it is not said, a C# null when there is none of that name.</summary>
    public static Value? Of(Value value, string name) => value switch
    {
        DateValue d => DatePart(d.Days, name),
        TimeValue t => TimePart(t.Nanos, t.Offset, 0, name),
        DateTimeValue m => DatePart(m.Days, name) ?? TimePart(m.Nanos, m.Offset, m.Days, name),
        DaysDurationValue d => DaysPart(d.Nanos, name),
        MonthsDurationValue m => name switch { "years" => Whole(m.Months / 12), "months" => Whole(m.Months % 12), _ => null },
        RangeValue r => RangePart(r, name),
        _ => null,
    };

    private static NumberValue? DatePart(long days, string name)
    {
        var (year, month, day) = CivilDays.ToCivil(days);
        return name switch { "year" => Whole(year), "month" => Whole(month), "day" => Whole(day), "weekday" => Whole(CivilDays.DayOfWeek(days)), _ => null };
    }

    private static Value? TimePart(long nanos, ClockOffset offset, long days, string name) => name switch
    {
        "hour" => Whole(nanos / ClockTime.Second / 3600),
        "minute" => Whole(nanos / ClockTime.Second / 60 % 60),
        "second" => Whole(nanos / ClockTime.Second % 60),
        "time offset" => offset.At(days, nanos) is { } seconds ? new DaysDurationValue((Int128)seconds * ClockTime.Second) : NullValue.Instance,
        "timezone" => offset.Zone is { } zone ? new StringValue(zone) : NullValue.Instance,
        _ => null,
    };

    private static NumberValue? DaysPart(Int128 nanos, string name)
    {
        var rest = (long)(nanos % ClockTime.Day) / ClockTime.Second;
        return name switch
        {
            "days" => Whole((long)(nanos / ClockTime.Day)),
            "hours" => Whole(rest / 3600),
            "minutes" => Whole(rest / 60 % 60),
            "seconds" => Whole(rest % 60),
            _ => null,
        };
    }

    private static Value? RangePart(RangeValue range, string name) => name switch
    {
        "start" => range.Low ?? NullValue.Instance,
        "end" => range.High ?? NullValue.Instance,
        "start included" => new BooleanValue(range.LowIncluded),
        "end included" => new BooleanValue(range.HighIncluded),
        _ => null,
    };

    private static NumberValue Whole(long value) => new(Number.From(value));
}
