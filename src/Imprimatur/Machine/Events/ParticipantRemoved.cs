namespace Imprimatur.Machine.Events;

/// <summary>An element, or the request for a person's advice, was taken away (减签).</summary>
internal sealed record ParticipantRemoved(int Step, string Element) : MachineEvent;
