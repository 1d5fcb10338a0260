namespace Imprimatur.Machine.Events;

/// <summary>A step ended by one of its ways; deemed when only a clock took it.</summary>
internal sealed record StepEnded(int Step, string Way, bool Deemed) : MachineEvent;
