namespace Imprimatur.Machine.State;

/// <summary>Since when a token is held, under which ordinal the steward finds it, and why in words.</summary>
internal sealed record HeldSince(int Graph, long Ordinal, DateTimeOffset At, string Why);
