namespace Imprimatur.Machine.Commands;

/// <summary>Names an open work item: step and element say which, the ordinal says which opening.</summary>
/// <param name="Step">The step's ordinal in the plan.</param>
/// <param name="Element">The element on a step for each element, else null.</param>
/// <param name="Ordinal">The ordinal of the opening within the instance, from 1.</param>
internal sealed record WorkItemKey(int Step, string? Element, long Ordinal);
