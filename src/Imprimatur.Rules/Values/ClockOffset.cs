using System.Globalization;

namespace Imprimatur.Rules.Values;

/// <summary>Where a time of day is told: nowhere said, at an offset from UTC, or in a named zone.</summary>
/// <param name="Seconds">The offset in seconds, or null.</param>
/// <param name="Zone">The IANA name of the zone, or null.</param>
internal readonly record struct ClockOffset(int? Seconds, string? Zone)
{
    /// <summary>Local time of no zone.</summary>
    public static readonly ClockOffset None;

    private const long NanosOfTick = 100;

    /// <summary>Whether nothing is said.</summary>
    public bool IsLocal => Seconds is null && Zone is null;

    /// <summary>The offset from UTC in seconds at a local day and time; null when nothing is said.</summary>
    public long? At(long days, long nanos)
    {
        if (Seconds is { } fixedOffset) return fixedOffset;
        if (Zone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone)) return null;
        var date = CivilDays.ToDate(days) ?? (days < 0 ? DateOnly.MinValue.AddDays(2) : DateOnly.MaxValue.AddDays(-2));
        return (long)zone.GetUtcOffset(date.ToDateTime(new TimeOnly(nanos / NanosOfTick))).TotalSeconds;
    }

    /// <inheritdoc />
    public override string ToString()
    {
        if (Zone is not null) return "@" + Zone;
        if (Seconds is not { } s) return "";
        if (s == 0) return "Z";
        var (sign, rest) = (s < 0 ? '-' : '+', Math.Abs(s));
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{rest / 3600:D2}:{rest / 60 % 60:D2}");
        return rest % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{rest % 60:D2}");
    }
}
