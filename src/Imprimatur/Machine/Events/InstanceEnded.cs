namespace Imprimatur.Machine.Events;

/// <summary>The instance ended with a result; terminated when nobody reached an end.</summary>
internal sealed record InstanceEnded(string? Result, bool Terminated) : MachineEvent;
