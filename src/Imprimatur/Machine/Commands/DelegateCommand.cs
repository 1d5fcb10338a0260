namespace Imprimatur.Machine.Commands;

/// <summary>Delegates a work item (委派): it comes back to the giver.</summary>
internal sealed record DelegateCommand(string Id, Actor By, WorkItemKey Item, string To) : Command(Id, By);
