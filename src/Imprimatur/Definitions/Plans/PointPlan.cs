namespace Imprimatur.Definitions.Plans;

/// <summary>A moment in the life of an instance.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Step">The step, or -1.</param>
/// <param name="Way">For <see cref="PointKind.Ended"/>, the way's index in the step, or -1 for any.</param>
internal sealed record PointPlan(PointKind Kind, int Step = -1, int Way = -1);
