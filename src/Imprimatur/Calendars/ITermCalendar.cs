namespace Imprimatur.Calendars;

/// <summary>Turns terms into instants. Pure: the same arguments give the same answer for one calendar.</summary>
public interface ITermCalendar
{
    /// <summary>When a term that begins at a moment ends: for terms in days the local midnight that ends the last day, the first day not counted.</summary>
    Deadline End(Term term, DateTimeOffset start, TimeZoneInfo zone);

    /// <summary>When a term that begins on a date ends, that date not counted.</summary>
    Deadline End(Term term, DateOnly start, TimeZoneInfo zone);

    /// <summary>The number of business days after one date up to and with another; negative when the second lies before the first.</summary>
    int CountBusinessDays(DateOnly after, DateOnly through);

    /// <summary>The moment that lies a term before an instant (for alerts).</summary>
    Deadline Before(Term term, DateTimeOffset end, TimeZoneInfo zone);
}
