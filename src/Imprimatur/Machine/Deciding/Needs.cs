using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Deciding;

/// <summary>The approvals that a step needs.</summary>
internal static class Needs
{
    /// <summary>The first need that is not met; null when all are. Its <c>when</c> takes a need away only when definitely false.</summary>
    public static NeedPlan? FirstUnmet(Turn turn, StepPlan step)
    {
        foreach (var need in step.Needs)
        {
            if (!turn.Control.Approvals[need.Approval].IsDefault) continue;
            if (need.When is null || turn.Holds(need.When) != Ternary.False) return need;
        }

        return null;
    }
}
