using Imprimatur.Tests.Calendars;

namespace Imprimatur.Tests.Machine.Clocks;

/// <summary>
/// The law's clock counted another way: by lists and sets of days, by a plain reading of the calendar's file and a fixed offset; nothing of the engine's terms,
/// calendars and zones is used. A position is the end of a day, or an instant within one.
/// </summary>
internal sealed class PlainClock(DateTime start, bool fromDate)
{
    private const int ManyDays = 1_500;
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);
    private readonly List<(char Unit, int Amount)> _longer = [];
    private readonly List<(DateTime From, DateTime To)> _pauses = [];
    private DateTime _start = start;
    private bool _fromDate = fromDate;

    public bool IsStopped { get; set; }

    /// <summary>Counts anew from a date.</summary>
    public void Restart(DateOnly date)
    {
        (_start, _fromDate, IsStopped) = (date.ToDateTime(TimeOnly.MinValue), true, false);
        _longer.Clear();
        _pauses.Clear();
    }

    public void Lengthen((char Unit, int Amount) by)
    {
        if (!IsStopped) _longer.Add(by);
    }

    public void Pause(DateTime from, DateTime to)
    {
        if (!IsStopped) _pauses.Add((from, to));
    }

    /// <summary>The instant at which a clock of this term expires, or null where it stands stopped.</summary>
    public DateTimeOffset? End((char Unit, int Amount) within)
    {
        if (IsStopped) return null;
        (DateOnly Day, TimeSpan? Time) at = _fromDate ? (DateOnly.FromDateTime(_start), null) : (DateOnly.FromDateTime(_start), _start.TimeOfDay);
        at = Step(at, within);
        foreach (var by in _longer) at = Step(at, by);
        if (within.Unit == 'H')
        {
            foreach (var (from, to) in _pauses) at = Later(at, to - from);
        }
        else
        {
            var paused = new HashSet<DateOnly>();
            foreach (var (from, to) in _pauses) paused.UnionWith(DaysAfter(DateOnly.FromDateTime(from)).TakeWhile(d => d <= DateOnly.FromDateTime(to)));
            var count = paused.Count(d => Counts(within.Unit, d));
            if (count > 0) at = Step(at, (within.Unit, count));
        }

        return at.Time is { } time
            ? new DateTimeOffset(at.Day.ToDateTime(TimeOnly.MinValue) + time, Offset)
            : new DateTimeOffset(at.Day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset);
    }

    /// <summary>One term later: so many of the days that count, the first one after the day on which it begins; or so many hours.</summary>
    private static (DateOnly Day, TimeSpan? Time) Step((DateOnly Day, TimeSpan? Time) at, (char Unit, int Amount) term) => term.Unit == 'H'
        ? Later(at, TimeSpan.FromHours(term.Amount))
        : (DaysAfter(at.Day).Where(d => Counts(term.Unit, d)).ElementAt(term.Amount - 1), null);

    /// <summary>Some time later; a midnight is the end of the day before.</summary>
    private static (DateOnly Day, TimeSpan? Time) Later((DateOnly Day, TimeSpan? Time) at, TimeSpan time)
    {
        if (time == TimeSpan.Zero) return at;
        var minutes = (long)((at.Time ?? TimeSpan.FromDays(1)) + time).TotalMinutes;
        var (day, rest) = (at.Day.AddDays((int)(minutes / 1440)), minutes % 1440);
        return rest == 0 ? (day.AddDays(-1), null) : (day, TimeSpan.FromMinutes(rest));
    }

    private static IEnumerable<DateOnly> DaysAfter(DateOnly day) => Enumerable.Range(1, ManyDays).Select(day.AddDays);

    private static bool Counts(char unit, DateOnly day) => unit == 'D' || ShippedCalendar.PlainWorks(day);
}
