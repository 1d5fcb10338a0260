namespace Imprimatur.Machine.Commands;

/// <summary>Hands a work item over (转办); it does not come back.</summary>
internal sealed record ReassignCommand(string Id, Actor By, WorkItemKey Item, string To) : Command(Id, By);
