namespace Imprimatur.Rules.Values;

/// <summary>A time of day, perhaps with an offset or a zone.</summary>
public sealed class TimeValue : Value
{
    /// <summary>A time of day of no zone.</summary>
    public TimeValue(TimeOnly time)
        : this(time.Ticks * 100, ClockOffset.None)
    {
    }

    /// <summary>A time of day.</summary>
    internal TimeValue(long nanos, ClockOffset offset) => (Nanos, Offset) = (nanos, offset);

    /// <summary>The nanoseconds since midnight.</summary>
    internal long Nanos { get; }

    /// <summary>Where it is told.</summary>
    internal ClockOffset Offset { get; }

    /// <inheritdoc />
    public override string Kind => "time";

    /// <summary>The nanoseconds since midnight in UTC where an offset is known; not brought back into one day.</summary>
    internal long Universal => Nanos - ((Offset.At(0, Nanos) ?? 0) * ClockTime.Second);

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is TimeValue that && Offset.IsLocal == that.Offset.IsLocal && Universal == that.Universal;

    /// <inheritdoc />
    public override int GetHashCode() => Universal.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"time(\"{ClockTime.Format(Nanos)}{Offset}\")";
}
