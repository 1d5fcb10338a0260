namespace Imprimatur.Calendars;

/// <summary>A length of time as a definition writes it: <c>P20BD</c>, <c>P7D</c>, <c>PT5H</c>.</summary>
/// <param name="BusinessDays">Business days; 0 when none. Never together with the others.</param>
/// <param name="Months">Calendar months (years times twelve included).</param>
/// <param name="Days">Calendar days (weeks times seven included).</param>
/// <param name="Time">Hours, minutes and seconds.</param>
public readonly record struct Term(int BusinessDays, int Months, int Days, TimeSpan Time);
