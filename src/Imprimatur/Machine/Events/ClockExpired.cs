namespace Imprimatur.Machine.Events;

/// <summary>A clock's instant came.</summary>
internal sealed record ClockExpired(int Clock) : MachineEvent;
