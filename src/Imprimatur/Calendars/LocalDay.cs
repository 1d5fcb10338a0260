namespace Imprimatur.Calendars;

/// <summary>Where days begin in a time zone. Dates beyond what the calendar can hold are cut to its ends, so that no date in a file can make an
/// error here.</summary>
internal static class LocalDay
{
    /// <summary>The longest gap that a zone's clocks ever jumped over, in minutes, with room to spare: Samoa left out a whole day.</summary>
    private const int LongestGap = 2 * 24 * 60;

    /// <summary>The local date of a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(moment, zone));

    /// <summary>The local time of a moment.</summary>
    public static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>The first instant of a date: midnight, or where the clocks jump over it the first instant after.</summary>
    public static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone) => At(date.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The midnight that ends a date.</summary>
    public static DateTimeOffset EndOf(DateOnly date, TimeZoneInfo zone) =>
        date == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(date.AddDays(1), zone);

    /// <summary>The instant of a local time: the first of two where the clocks go back, the first valid one after it where they jump ahead.</summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        for (var i = 0; i < LongestGap && zone.IsInvalidTime(local); i++) local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks) return DateTimeOffset.MinValue;
        return utc > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue : new DateTimeOffset(local, offset);
    }

    /// <summary>The local day and time of an instant; a midnight is the end of the day before, which has no time of its own.</summary>
    public static (DateOnly Day, TimeOnly? Time) Split(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = Local(at, zone);
        var day = DateOnly.FromDateTime(local);
        return day > DateOnly.MinValue && StartOf(day, zone) == at ? (day.AddDays(-1), null) : (day, TimeOnly.FromDateTime(local));
    }

    /// <summary>A date some months and days later (or earlier); a month without such a day gives its last day.</summary>
    public static DateOnly Move(DateOnly date, int months, int days)
    {
        var month = (date.Year * 12L) + date.Month - 1 + months;
        if (month is < 12 or >= 120_000) return month < 12 ? DateOnly.MinValue : DateOnly.MaxValue;
        var number = (long)date.AddMonths(months).DayNumber + days;
        return DateOnly.FromDayNumber((int)Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>An instant a length of time later (or earlier).</summary>
    public static DateTimeOffset Add(DateTimeOffset at, TimeSpan time)
    {
        if (time > DateTimeOffset.MaxValue - at) return DateTimeOffset.MaxValue;
        return time < DateTimeOffset.MinValue - at ? DateTimeOffset.MinValue : at + time;
    }
}
