namespace Imprimatur.Machine.Events;

/// <summary>A work item was opened.</summary>
internal sealed record ItemOpened(int Step, string? Element, long Ordinal) : MachineEvent;
