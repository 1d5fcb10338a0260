namespace Imprimatur.Calendars;

/// <summary>The instant at which a term ends.</summary>
/// <param name="At">The instant; for terms in days the local midnight that ends the last day.</param>
/// <param name="Provisional">Whether it lies beyond the calendar's published years and may move when the next year is published.</param>
public readonly record struct Deadline(DateTimeOffset At, bool Provisional);
