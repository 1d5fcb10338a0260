using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Recording;

/// <summary>Reckons when a clock expires: its term by the first case that holds, what lengthened it, and the days or hours on which it stood still.</summary>
internal static class Reckoning
{
    /// <summary>The instant; null while there is nothing to count from.</summary>
    public static Deadline? End(ClockPlan clock, Circumstances circumstances, Control control, ClockTimes times, in Frame frame)
    {
        var field = times.FromField >= 0 ? times.FromField : clock.FromField;
        var start = field >= 0 ? control.Fields[field] : times.Began is { } began ? new DateTimeValue(began) : null;
        if (start is not (DateValue or DateTimeValue)) return null;
        if (clock.Within.IsEmpty) return new Deadline(Beginning(start, circumstances.Zone), Provisional: false);
        foreach (var term in clock.Within)
        {
            if (term.When is null || circumstances.Rules.Holds(term.When, frame) == Ternary.True) return End(term.Is, start, times, circumstances);
        }

        return null;
    }

    /// <summary>When a date begins, or a moment comes.</summary>
    public static DateTimeOffset Beginning(Value start, TimeZoneInfo zone) =>
        start is DateValue date ? LocalDay.StartOf(date.Date, zone) : ((DateTimeValue)start).Moment;

    private static Deadline End(Term within, Value start, ClockTimes times, Circumstances circumstances)
    {
        var (calendar, zone) = (circumstances.Calendar, circumstances.Zone);
        var chain = Terms.Chain(within, times.Longer);
        var paused = Terms.IsInHours(within) ? 0 : Pausing.Days(times, within, calendar);
        var isOne = chain.Length == 1;
        var first = isOne && paused > 0 ? Terms.Longer(chain[0], paused) : chain[0];
        var end = start is DateValue date ? calendar.End(first, date.Date, zone) : calendar.End(first, ((DateTimeValue)start).Moment, zone);
        for (var i = 1; i < chain.Length; i++) end = Then(chain[i], end, circumstances);
        if (!isOne && paused > 0) end = Then(Terms.InDays(within, paused), end, circumstances);
        return Terms.IsInHours(within) ? end with { At = LocalDay.Add(end.At, times.PausedTime) } : end;
    }

    /// <summary>When a term ends that begins where another one does. A midnight is the end of the day before, so that the next day counts.</summary>
    private static Deadline Then(Term term, Deadline end, Circumstances circumstances)
    {
        var (calendar, zone) = (circumstances.Calendar, circumstances.Zone);
        var (day, time) = LocalDay.Split(end.At, zone);
        var next = time is null ? calendar.End(term, day, zone) : calendar.End(term, end.At, zone);
        return next with { Provisional = next.Provisional || end.Provisional };
    }
}
