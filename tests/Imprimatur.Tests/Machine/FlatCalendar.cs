using Imprimatur.Calendars;

namespace Imprimatur.Tests.Machine;

/// <summary>A calendar on which every day is a business day, so that tests can count on their fingers.</summary>
internal sealed class FlatCalendar : ITermCalendar
{
    public Deadline End(Term term, DateTimeOffset start, TimeZoneInfo zone) => new(start.AddDays(term.BusinessDays + term.Days) + term.Time, false);

    public Deadline End(Term term, DateOnly start, TimeZoneInfo zone) =>
        new(new DateTimeOffset(start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(term.BusinessDays + term.Days) + term.Time, false);

    public int CountBusinessDays(DateOnly after, DateOnly through) => through.DayNumber - after.DayNumber;

    public Deadline Before(Term term, DateTimeOffset end, TimeZoneInfo zone) => new(end.AddDays(-term.BusinessDays - term.Days) - term.Time, false);
}
