using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>An exclusive gateway: the first case that definitely holds; ways are the cases in order, and last <c>otherwise</c>.</summary>
internal sealed record ChoicePlan : StepPlan
{
    public required ImmutableArray<ChoiceCasePlan> Cases { get; init; }

    public required int Otherwise { get; init; }
}
