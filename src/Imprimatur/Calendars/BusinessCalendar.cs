using System.Collections.Frozen;

namespace Imprimatur.Calendars;

/// <summary>
/// Says on which days people work: weekends, the public holidays of the published years, and the weekend days on which people work instead (调休).
/// Beyond the published years it knows weekends only, and says that the answer is provisional. Immutable, safe to share between threads.
/// </summary>
public sealed class BusinessCalendar : ITermCalendar
{
    private readonly FrozenSet<DayOfWeek> _weekend;
    private readonly FrozenDictionary<int, bool> _exceptions;

    /// <summary>Makes a calendar.</summary>
    /// <param name="id">Its id, for example <c>china</c>.</param>
    /// <param name="published">The first and the last published year, inclusive; null when no year is.</param>
    /// <param name="holidays">Days off that are not weekends (weekend days among them do no harm), within the published years.</param>
    /// <param name="workedWeekends">Weekend days on which people work, within the published years.</param>
    /// <param name="weekend">The days of the weekend; null for Saturday and Sunday.</param>
    /// <param name="zone">The IANA id of the zone that it is meant for, or null; who asks names the zone.</param>
    /// <exception cref="ArgumentException">All seven days are weekend, a day is both off and worked, or a day lies outside the published years.</exception>
    public BusinessCalendar(
        string id,
        (int First, int Last)? published,
        IEnumerable<DateOnly> holidays,
        IEnumerable<DateOnly> workedWeekends,
        IEnumerable<DayOfWeek>? weekend = null,
        string? zone = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(workedWeekends);
        Id = id;
        Published = published;
        Zone = zone;
        _weekend = (weekend ?? [DayOfWeek.Saturday, DayOfWeek.Sunday]).ToFrozenSet();
        if (_weekend.Count == 7) throw new ArgumentException("A calendar without a working day has no terms.", nameof(weekend));
        var exceptions = new Dictionary<int, bool>();
        foreach (var day in holidays) Except(exceptions, day, works: false);
        foreach (var day in workedWeekends) Except(exceptions, day, works: true);
        _exceptions = exceptions.ToFrozenDictionary();
    }

    /// <summary>Knows Saturdays and Sundays only; every answer in business days is provisional.</summary>
    public static BusinessCalendar WeekendsOnly { get; } = new("weekends", null, [], []);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The first and the last published year, inclusive; null when no year is.</summary>
    public (int First, int Last)? Published { get; }

    /// <summary>The IANA id of the zone that it is meant for, or null.</summary>
    public string? Zone { get; }

    /// <summary>Whether the year of a date is published.</summary>
    public bool IsPublished(DateOnly date) => Published is { } years && date.Year >= years.First && date.Year <= years.Last;

    /// <summary>Whether people work on a date.</summary>
    public bool IsBusinessDay(DateOnly date) =>
        _exceptions.TryGetValue(date.DayNumber, out var works) ? works : !_weekend.Contains(date.DayOfWeek);

    /// <inheritdoc />
    public int CountBusinessDays(DateOnly after, DateOnly through)
    {
        if (through < after) return -CountBusinessDays(through, after);
        var count = 0;
        for (var day = after; day < through;)
        {
            day = day.AddDays(1);
            if (IsBusinessDay(day)) count++;
        }

        return count;
    }

    /// <inheritdoc />
    public Deadline End(Term term, DateTimeOffset start, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (term.Time == TimeSpan.Zero) return End(term, LocalDay.Of(start, zone), zone);
        return new Deadline(LocalDay.Add(Shift(start, term.Months, term.Days, zone), term.Time), Provisional: false);
    }

    /// <inheritdoc />
    public Deadline End(Term term, DateOnly start, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (term.BusinessDays > 0)
        {
            var (last, provisional) = Walk(start, term.BusinessDays, 1);
            return new Deadline(LocalDay.EndOf(last, zone), provisional);
        }

        return new Deadline(LocalDay.Add(LocalDay.EndOf(LocalDay.Move(start, term.Months, term.Days), zone), term.Time), Provisional: false);
    }

    /// <inheritdoc />
    /// <remarks>A midnight is taken as the end of the day before it: what lies in between are as many whole (business) days as the term says.</remarks>
    public Deadline Before(Term term, DateTimeOffset end, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (term.BusinessDays == 0) return new Deadline(Shift(LocalDay.Add(end, -term.Time), -term.Months, -term.Days, zone), Provisional: false);
        var (day, time) = LocalDay.Split(end, zone);
        var provisional = !IsPublished(day);
        if (!IsBusinessDay(day))
        {
            (day, var beyond) = Walk(day, 1, -1);
            (time, provisional) = (null, provisional || beyond);
        }

        var (first, outside) = Walk(day, time is null ? term.BusinessDays - 1 : term.BusinessDays, -1);
        var at = time is { } t ? LocalDay.At(first.ToDateTime(t), zone) : LocalDay.StartOf(first, zone);
        return new Deadline(at, provisional || outside);
    }

    private static DateTimeOffset Shift(DateTimeOffset at, int months, int days, TimeZoneInfo zone)
    {
        if (months == 0 && days == 0) return at;
        var (day, time) = LocalDay.Split(at, zone);
        day = LocalDay.Move(day, months, days);
        return time is { } t ? LocalDay.At(day.ToDateTime(t), zone) : LocalDay.EndOf(day, zone);
    }

    /// <summary>The nth business day after (or before) a day, which is not counted, and whether a day on the way is not published.</summary>
    private (DateOnly Day, bool Provisional) Walk(DateOnly day, int count, int step)
    {
        var (left, provisional, end) = (count, false, step > 0 ? DateOnly.MaxValue : DateOnly.MinValue);
        while (left > 0 && day != end)
        {
            day = day.AddDays(step);
            provisional |= !IsPublished(day);
            if (IsBusinessDay(day)) left--;
        }

        return (day, provisional);
    }

    private void Except(Dictionary<int, bool> exceptions, DateOnly day, bool works)
    {
        if (!IsPublished(day)) throw new ArgumentException($"{day:yyyy-MM-dd} lies outside the published years.");
        if (!exceptions.TryAdd(day.DayNumber, works) && exceptions[day.DayNumber] != works)
            throw new ArgumentException($"{day:yyyy-MM-dd} is both off and worked.");
    }
}
