namespace Imprimatur.Storage;

/// <summary>A work item that a worklist query found, with its instance.</summary>
/// <param name="Cursor">Pass it to go on after this item.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Item">The item.</param>
public sealed record FoundWorkItem(string Cursor, InstanceRow Instance, WorkItemRow Item);
