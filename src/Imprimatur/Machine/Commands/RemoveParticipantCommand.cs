namespace Imprimatur.Machine.Commands;

/// <summary>Takes an element away from an open step for each element, or the request for a person's advice from another (减签).</summary>
internal sealed record RemoveParticipantCommand(string Id, Actor By, int Step, string Element) : Command(Id, By);
