namespace Imprimatur.Machine.State;

/// <summary>Which opening of a work item this is, and when it was.</summary>
internal readonly record struct ItemOpening(long Ordinal, DateTimeOffset At);
