namespace Imprimatur.Machine.Events;

/// <summary>A work item closed.</summary>
internal sealed record ItemClosed(long Ordinal, ItemClosing How) : MachineEvent;
