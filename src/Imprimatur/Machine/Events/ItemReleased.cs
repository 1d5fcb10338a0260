namespace Imprimatur.Machine.Events;

/// <summary>A work item was given back.</summary>
internal sealed record ItemReleased(long Ordinal) : MachineEvent;
