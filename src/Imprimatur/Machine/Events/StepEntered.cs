namespace Imprimatur.Machine.Events;

/// <summary>A token entered a step.</summary>
internal sealed record StepEntered(int Step) : MachineEvent;
