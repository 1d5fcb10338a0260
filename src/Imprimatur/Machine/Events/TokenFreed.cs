namespace Imprimatur.Machine.Events;

/// <summary>The steward let a held token go on.</summary>
internal sealed record TokenFreed(int Step, bool ByFailure) : MachineEvent;
