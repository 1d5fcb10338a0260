using System.Globalization;
using System.Text.RegularExpressions;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Terms, counted day by day; the zone is a constant offset.</summary>
internal sealed partial class RefTerms(Func<DateOnly, bool> isBusinessDay, TimeSpan offset)
{
    /// <summary>The local date of a moment.</summary>
    public DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(offset).DateTime);

    /// <summary>"In day clocks the first day does not count and the last ends at local midnight" (part 9).</summary>
    public DateTimeOffset End(string term, DateTimeOffset from)
    {
        var (amount, unit) = Read(term);
        return unit is "H" or "M" or "S" ? from + Time(amount, unit) : EndOfDays(amount, unit, DateOf(from));
    }

    /// <summary>The same from a date; hours count from its end, since the first day does not count.</summary>
    public DateTimeOffset End(string term, DateOnly from)
    {
        var (amount, unit) = Read(term);
        return unit is "H" or "M" or "S" ? Midnight(from.AddDays(1)) + Time(amount, unit) : EndOfDays(amount, unit, from);
    }

    /// <summary>The moment that lies a term before an instant.</summary>
    public DateTimeOffset Before(string term, DateTimeOffset end)
    {
        var (amount, unit) = Read(term);
        if (unit is "H" or "M" or "S") return end - Time(amount, unit);
        var local = end.ToOffset(offset);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (unit == "D") return At(day.AddDays(-amount), local.TimeOfDay);
        if (local.TimeOfDay == TimeSpan.Zero || !isBusinessDay(day))
        {
            // a midnight ends the day before it: as many whole business days lie in between as the term says
            if (local.TimeOfDay == TimeSpan.Zero) day = day.AddDays(-1);
            while (!isBusinessDay(day) || --amount > 0) day = day.AddDays(-1);
            return Midnight(day);
        }
        while (amount > 0)
        {
            day = day.AddDays(-1);
            if (isBusinessDay(day)) amount--;
        }
        return At(day, local.TimeOfDay);
    }

    private DateTimeOffset EndOfDays(int amount, string unit, DateOnly day)
    {
        if (unit == "D") return Midnight(day.AddDays(amount + 1));
        while (amount > 0)
        {
            day = day.AddDays(1);
            if (isBusinessDay(day)) amount--;
        }
        return Midnight(day.AddDays(1));
    }

    private DateTimeOffset Midnight(DateOnly day) => At(day, TimeSpan.Zero);

    private DateTimeOffset At(DateOnly day, TimeSpan time) => new(day.ToDateTime(TimeOnly.FromTimeSpan(time)), offset);

    private static TimeSpan Time(int amount, string unit) => unit switch
    {
        "H" => TimeSpan.FromHours(amount),
        "M" => TimeSpan.FromMinutes(amount),
        _ => TimeSpan.FromSeconds(amount),
    };

    private static (int Amount, string Unit) Read(string term)
    {
        var parts = Shape().Match(term);
        return (int.Parse(parts.Groups[1].Value, CultureInfo.InvariantCulture), parts.Groups[2].Value);
    }

    [GeneratedRegex("^PT?([0-9]+)(BD|D|H|M|S)$")]
    private static partial Regex Shape();
}
