namespace Imprimatur.Machine.Events;

/// <summary>A delegated work item came back to its giver, with what the delegate advises; null where he only gave it back.</summary>
internal sealed record ItemReturned(long Ordinal, string To, string? Outcome) : MachineEvent;
