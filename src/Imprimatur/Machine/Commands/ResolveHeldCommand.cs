namespace Imprimatur.Machine.Commands;

/// <summary>The steward's two ways out of a held token or a poison effect: try again, or the step's own failure outcome.</summary>
internal sealed record ResolveHeldCommand(string Id, Actor By, int Step, bool TakeFailure) : Command(Id, By);
