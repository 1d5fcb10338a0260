namespace Imprimatur.Machine.Events;

/// <summary>A letter was delivered after all, or laid by.</summary>
internal sealed record LetterClosed(long Ordinal, bool LaidBy) : MachineEvent;
