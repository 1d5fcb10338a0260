namespace Imprimatur.Machine.Commands;

/// <summary>Lets work go on.</summary>
internal sealed record ResumeCommand(string Id, Actor By) : Command(Id, By);
