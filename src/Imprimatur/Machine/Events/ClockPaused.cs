namespace Imprimatur.Machine.Events;

/// <summary>A clock stands still, since a step is open during which it does.</summary>
internal sealed record ClockPaused(int Clock) : MachineEvent;
