namespace Imprimatur.Machine.Events;

/// <summary>A clock runs to an instant, or now to another.</summary>
internal sealed record ClockSet(int Clock, DateTimeOffset At, bool Provisional) : MachineEvent;
