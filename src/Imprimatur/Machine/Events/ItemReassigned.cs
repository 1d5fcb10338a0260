namespace Imprimatur.Machine.Events;

/// <summary>A work item was handed over.</summary>
internal sealed record ItemReassigned(long Ordinal, string To) : MachineEvent;
