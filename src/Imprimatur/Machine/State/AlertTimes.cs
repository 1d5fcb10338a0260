namespace Imprimatur.Machine.State;

/// <summary>When a clock's alert comes, and the instant at which it last came.</summary>
internal readonly record struct AlertTimes(DateTimeOffset? At, DateTimeOffset? Acted);
