namespace Imprimatur.Machine.Events;

/// <summary>A clock stopped.</summary>
internal sealed record ClockStopped(int Clock) : MachineEvent;
