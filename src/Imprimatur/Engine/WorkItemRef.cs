using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>Names an open work item and what was shown with it. Immutable; a host may keep it in a form and send it back.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Step">The step's path.</param>
/// <param name="Element">The element on a step for each element, else null.</param>
/// <param name="Ordinal">Which opening of the step: a work item that was withdrawn and opened again has another.</param>
/// <param name="Seen">Every content that the step shows, as it was shown.</param>
public sealed record WorkItemRef(InstanceId Instance, string Step, string? Element, long Ordinal, ImmutableArray<SeenContent> Seen);
