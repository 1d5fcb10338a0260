namespace Imprimatur.Machine.Events;

/// <summary>A message that nothing takes lies with the steward.</summary>
internal sealed record LetterReceived(long Ordinal, int Message) : MachineEvent;
