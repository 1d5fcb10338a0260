namespace Imprimatur.Machine.Events;

/// <summary>A work item was delegated (委派); it comes back.</summary>
internal sealed record ItemDelegated(long Ordinal, string To) : MachineEvent;
