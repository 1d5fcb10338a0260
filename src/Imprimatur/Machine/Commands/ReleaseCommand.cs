namespace Imprimatur.Machine.Commands;

/// <summary>Gives a claimed work item back.</summary>
internal sealed record ReleaseCommand(string Id, Actor By, WorkItemKey Item) : Command(Id, By);
