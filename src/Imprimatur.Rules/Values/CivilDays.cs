namespace Imprimatur.Rules.Values;

/// <summary>Days since 1970-01-01 and the proleptic Gregorian calendar, for years far beyond those of <see cref="DateOnly"/> (DMN asks for nine
/// digits).</summary>
internal static class CivilDays
{
    /// <summary>The largest year, before and after Christ.</summary>
    public const long MaxYear = 999_999_999;

    private const int DaysOfEra = 146_097;
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The days of a date, null when there is no such date.</summary>
    public static long? From(long year, int month, int day)
    {
        if (Math.Abs(year) > MaxYear || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month)) return null;
        var y = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(y, 400, out var yearOfEra);
        if (yearOfEra < 0) (era, yearOfEra) = (era - 1, yearOfEra + 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    /// <summary>The days of a date.</summary>
    public static long From(DateOnly date) => date.DayNumber - EpochDayNumber;

    /// <summary>The date of a number of days; null beyond the years 1 to 9999.</summary>
    public static DateOnly? ToDate(long days) =>
        days + EpochDayNumber is >= 0 and <= 3_652_058 ? DateOnly.FromDayNumber((int)(days + EpochDayNumber)) : null;

    /// <summary>Year, month and day.</summary>
    public static (long Year, int Month, int Day) ToCivil(long days)
    {
        days += 719_468;
        var era = (days >= 0 ? days : days - DaysOfEra + 1) / DaysOfEra;
        var dayOfEra = days - (era * DaysOfEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1));
    }

    /// <summary>The date some months later, on the last day of the month where the day is too large; null beyond the years.</summary>
    public static long? AddMonths(long days, long months)
    {
        var (year, month, day) = ToCivil(days);
        var total = (year * 12) + month - 1 + months;
        var y = (long)Math.Floor((decimal)total / 12);
        var m = (int)(total - (y * 12)) + 1;
        return Math.Abs(y) > MaxYear ? null : From(y, m, Math.Min(day, DaysInMonth(y, m)));
    }

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public static int DayOfWeek(long days) => (int)((((days + 3) % 7) + 7) % 7) + 1;

    /// <summary>The number of days of a month.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The date as ISO 8601 writes it.</summary>
    public static string Format(long days)
    {
        var (year, month, day) = ToCivil(days);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):D4}-{month:D2}-{day:D2}");
    }
}
