namespace Imprimatur.Machine.Commands;

/// <summary>Adds an element to an open step for each element (加签).</summary>
internal sealed record AddParticipantCommand(string Id, Actor By, int Step, string Element) : Command(Id, By);
