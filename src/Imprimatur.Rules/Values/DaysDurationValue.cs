using System.Globalization;
using System.Text;

namespace Imprimatur.Rules.Values;

/// <summary>A duration in days, hours, minutes and seconds.</summary>
public sealed class DaysDurationValue : Value
{
    /// <summary>A duration.</summary>
    public DaysDurationValue(TimeSpan duration)
        : this((Int128)duration.Ticks * 100)
    {
    }

    /// <summary>A duration in nanoseconds.</summary>
    internal DaysDurationValue(Int128 nanos) => Nanos = nanos;

    /// <summary>The most nanoseconds that calculation reaches.</summary>
    internal static readonly Int128 Most = (Int128)1e15 * (Int128)1e15;

    /// <summary>The nanoseconds.</summary>
    internal Int128 Nanos { get; }

    /// <inheritdoc />
    public override string Kind => "days and time duration";

    /// <summary>The duration as ISO 8601 writes it.</summary>
    internal string Iso
    {
        get
        {
            var rest = Int128.Abs(Nanos);
            var text = new StringBuilder(Nanos < 0 ? "-P" : "P");
            var days = rest / ClockTime.Day;
            if (days > 0) text.Append(CultureInfo.InvariantCulture, $"{days}D");
            var nanos = (long)(rest % ClockTime.Day);
            if (nanos == 0) return days > 0 ? text.ToString() : "PT0S";
            var seconds = nanos / ClockTime.Second;
            text.Append('T');
            if (seconds / 3600 > 0) text.Append(CultureInfo.InvariantCulture, $"{seconds / 3600}H");
            if (seconds / 60 % 60 > 0) text.Append(CultureInfo.InvariantCulture, $"{seconds / 60 % 60}M");
            var fraction = (nanos % ClockTime.Second).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
            if (seconds % 60 > 0 || fraction.Length > 0) text.Append(CultureInfo.InvariantCulture,
                $"{seconds % 60}{(fraction.Length > 0 ? "." : "")}{fraction}S");
            return text.ToString();
        }
    }

    /// <inheritdoc />
    public override bool Equals(Value? other) => other is DaysDurationValue that && Nanos == that.Nanos;

    /// <inheritdoc />
    public override int GetHashCode() => Nanos.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"duration(\"{Iso}\")";
}
