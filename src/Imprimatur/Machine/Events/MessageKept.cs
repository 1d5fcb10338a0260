namespace Imprimatur.Machine.Events;

/// <summary>A message that no step waits for yet is kept.</summary>
internal sealed record MessageKept(int Message) : MachineEvent;
