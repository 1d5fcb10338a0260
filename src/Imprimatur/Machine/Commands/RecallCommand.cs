namespace Imprimatur.Machine.Commands;

/// <summary>Takes back the ending of a step whose work nobody has taken on (撤回).</summary>
internal sealed record RecallCommand(string Id, Actor By, int Step) : Command(Id, By);
