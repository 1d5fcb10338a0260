namespace Imprimatur.Machine.Events;

/// <summary>A clock gave one of its alerts.</summary>
internal sealed record ClockAlerted(int Clock, int Alert) : MachineEvent;
