using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Recording;

/// <summary>How long a clock stood still: in days those after the day on which the pause began, up to and with the day on which it ended; in hours the
/// exact time.</summary>
internal static class Pausing
{
    /// <summary>The clock when its pause ends.</summary>
    public static ClockTimes Until(ClockTimes times, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (times.PausedAt is not { } since) return times;
        return times with
        {
            PausedAt = null,
            PausedDays = Add(times.PausedDays, LocalDay.Of(since, zone), LocalDay.Of(now, zone)),
            PausedTime = times.PausedTime + (now - since),
        };
    }

    /// <summary>The days on which it stood still, calendar days or business days.</summary>
    public static int Days(ClockTimes times, Term unit, ITermCalendar calendar)
    {
        var days = 0;
        foreach (var (after, through) in times.PausedDays)
        {
            days += unit.BusinessDays > 0 ? calendar.CountBusinessDays(after, through) : through.DayNumber - after.DayNumber;
        }

        return days;
    }

    /// <summary>Adds a pause; one that touches the last is one with it, so that rounds within a day leave nothing behind.</summary>
    private static ImmutableArray<(DateOnly After, DateOnly Through)> Add(
        ImmutableArray<(DateOnly After, DateOnly Through)> days, DateOnly after, DateOnly through)
    {
        if (through <= after) return days;
        return !days.IsEmpty && days[^1].Through == after ? days.SetItem(days.Length - 1, (days[^1].After, through)) : days.Add((after, through));
    }
}
