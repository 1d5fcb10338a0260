namespace Imprimatur.Machine.Events;

/// <summary>A work item was claimed.</summary>
internal sealed record ItemClaimed(long Ordinal, string Holder) : MachineEvent;
