namespace Imprimatur.Storage.Memory;

/// <summary>An open work item with its place in the order of openings.</summary>
internal sealed record MemoryItem(long Number, MemoryInstance Instance, WorkItemRow Row);
