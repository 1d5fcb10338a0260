namespace Imprimatur.Definitions.Plans;

/// <summary>A line of <c>completion</c>.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Answer">The answer's index in <see cref="ForEachPlan.Answers"/>, -1 for <c>empty</c> and <c>otherwise</c>.</param>
/// <param name="Amount">For <c>atLeast</c>, the count or the percentage.</param>
/// <param name="Outcome">The outcome's index in <see cref="StepPlan.Ways"/>.</param>
internal sealed record CompletionLinePlan(CompletionLineKind Kind, int Answer, decimal Amount, int Outcome);
