namespace Imprimatur.Storage;

/// <summary>A serial that a commit takes; the commit is lost when the counter is not at the serial before.</summary>
/// <param name="Series">The series' text without the serial.</param>
/// <param name="Serial">The serial, from 1.</param>
public sealed record NumberTaking(string Series, long Serial);
