using System.Globalization;
using System.Text.RegularExpressions;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>Terms, counted day by day; the zone is a constant offset.</summary>
internal sealed partial class RefTerms(Func<DateOnly, bool> isBusinessDay, TimeSpan offset)
{
    /// <summary>The local date of a moment.</summary>
    public DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(offset).DateTime);

    /// <summary>The local midnight at which a day begins.</summary>
    public DateTimeOffset Beginning(DateOnly day) => Midnight(day);

    /// <summary>"In day clocks the first day does not count and the last ends at local midnight" (part 9); with what lengthens the term, and the times at
    /// which it stood still.</summary>
    public DateTimeOffset End(List<string> terms, DateTimeOffset from, List<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        var at = from;
        foreach (var (amount, unit) in Sums(terms, pauses))
            at = unit == "" ? at + TimeSpan.FromTicks(amount) : EndOfDays((int)amount, unit, LastDay(at, from));
        return at;
    }

    /// <summary>The same from a date; hours count from its end, since the first day does not count.</summary>
    public DateTimeOffset End(List<string> terms, DateOnly from, List<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        var at = Midnight(from.AddDays(1));
        foreach (var (amount, unit) in Sums(terms, pauses))
            at = unit == "" ? at + TimeSpan.FromTicks(amount) : EndOfDays((int)amount, unit, DateOf(at - TimeSpan.FromTicks(1)));
        return at;
    }

    /// <summary>The day on which what came before ends: a midnight ends the day before it, but a beginning begins its own.</summary>
    private DateOnly LastDay(DateTimeOffset at, DateTimeOffset from) => DateOf(at == from ? at : at - TimeSpan.FromTicks(1));

    /// <summary>Terms of one unit that follow each other add up; "paused days are those after the pause began, up to and with the day it ended", in the
    /// unit of the term.</summary>
    private List<(long Amount, string Unit)> Sums(List<string> terms, List<(DateTimeOffset From, DateTimeOffset To)> pauses)
    {
        var sums = new List<(long Amount, string Unit)>();
        foreach (var term in terms)
        {
            var (amount, unit) = Read(term);
            long much = unit is "BD" or "D" ? amount : Time(amount, unit).Ticks;
            if (unit is not ("BD" or "D")) unit = "";
            if (sums.Count == 0 || sums[^1].Unit != unit) sums.Add((much, unit));
            else sums[^1] = (sums[^1].Amount + much, unit);
        }
        var unitOfTerm = sums[0].Unit;
        var still = pauses.Sum(p => unitOfTerm == "" ? (p.To - p.From).Ticks : Days(p.From, p.To).LongCount(d => unitOfTerm == "D" || isBusinessDay(d)));
        if (still == 0) return sums;
        // what the pauses add lies at the end of all
        if (sums.Count > 1) sums.Add((still, unitOfTerm));
        else sums[0] = (sums[0].Amount + still, unitOfTerm);
        return sums;
    }

    private IEnumerable<DateOnly> Days(DateTimeOffset after, DateTimeOffset until)
    {
        for (var day = DateOf(after).AddDays(1); day <= DateOf(until); day = day.AddDays(1)) yield return day;
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
