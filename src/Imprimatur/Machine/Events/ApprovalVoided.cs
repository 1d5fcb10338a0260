namespace Imprimatur.Machine.Events;

/// <summary>An approval ended for good.</summary>
internal sealed record ApprovalVoided(int Step, string Why) : MachineEvent;
