namespace Imprimatur.Machine.Events;

/// <summary>A step took a message.</summary>
internal sealed record MessageTaken(int Message, int Step) : MachineEvent;
