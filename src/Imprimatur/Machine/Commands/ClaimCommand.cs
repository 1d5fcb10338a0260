namespace Imprimatur.Machine.Commands;

/// <summary>Claims a work item.</summary>
internal sealed record ClaimCommand(string Id, Actor By, WorkItemKey Item) : Command(Id, By);
