namespace Imprimatur.Rules.Values;

/// <summary>A moment with its offset from UTC or its zone, or a date and time of no zone.</summary>
public sealed class DateTimeValue : Value
{
    /// <summary>A moment.</summary>
    public DateTimeValue(DateTimeOffset moment)
        : this(CivilDays.From(DateOnly.FromDateTime(moment.DateTime)), moment.TimeOfDay.Ticks * 100, new ClockOffset((int)moment.Offset.TotalSeconds, null))
    {
    }

    /// <summary>A date and time.</summary>
    internal DateTimeValue(long days, long nanos, ClockOffset offset) => (Days, Nanos, Offset) = (days, nanos, offset);

    /// <summary>The value, to a tenth of a microsecond; a date and time of no zone is taken as UTC.</summary>
    /// <exception cref="OverflowException">The moment is beyond the years 1 to 9999, which FEEL can reach by calculation.</exception>
    public DateTimeOffset Moment
    {
        get
        {
            var date = CivilDays.ToDate(Days) ?? throw new OverflowException($"{this} is beyond the years 1 to 9999");
            return new DateTimeOffset(date.ToDateTime(new TimeOnly(Nanos / 100)), TimeSpan.FromSeconds(Offset.At(Days, Nanos) ?? 0));
        }
    }

    /// <summary>The local days since 1970-01-01.</summary>
    internal long Days { get; }

    /// <summary>The nanoseconds since local midnight.</summary>
    internal long Nanos { get; }

    /// <summary>Where it is told.</summary>
    internal ClockOffset Offset { get; }

    /// <summary>The nanoseconds since 1970-01-01 in UTC; local ones where no offset is known.</summary>
    internal Int128 Universal => ((Int128)Days * ClockTime.Day) + Nanos - ((Offset.At(Days, Nanos) ?? 0) * ClockTime.Second);

    /// <inheritdoc />
    public override string Kind => "date and time";

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is DateTimeValue that && Offset.IsLocal == that.Offset.IsLocal && Universal == that.Universal;

    /// <inheritdoc />
    public override int GetHashCode() => Universal.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"date and time(\"{CivilDays.Format(Days)}T{ClockTime.Format(Nanos)}{Offset}\")";
}
