namespace Imprimatur.Machine.Events;

/// <summary>An element was added to an open step.</summary>
internal sealed record ParticipantAdded(int Step, string Element) : MachineEvent;
