namespace Imprimatur.Machine.Events;

/// <summary>A token is held for the steward.</summary>
internal sealed record TokenHeld(int Step, string Why) : MachineEvent;
