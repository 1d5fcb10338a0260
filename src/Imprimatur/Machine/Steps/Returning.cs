using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>
/// <c>"resume": "direct"</c> (退回直送): the step to which the work went back sends it straight to the one that returned it, if none of the approvals that were
/// valid then was voided since. The target lives for one ending only.
/// </summary>
internal static class Returning
{
    /// <summary>Where a token goes at an ending, and the return target that it keeps then.</summary>
    /// <param name="turn">The transition; what the ending writes and approves is done.</param>
    /// <param name="token">The token, as it was at its step.</param>
    /// <param name="way">The way that is taken.</param>
    /// <param name="to">Where the way leads: a step, or <see cref="WayPlan.Join"/>.</param>
    public static (int To, ReturnTarget? Return) Follow(Turn turn, Token token, WayPlan way, int to)
    {
        var steps = turn.Plan.Steps;
        if (way.ResumesDirectly) return (to, to >= 0 && steps[to].Graph == token.Graph ? new ReturnTarget(token.Step, Valid(turn.Control)) : null);
        if (token.Return is not { } back || back.Step == token.Step || to < 0 || steps[to].Graph != token.Graph) return (to, null);
        return (Reach.Can(turn.Plan, to, back.Step) ? back.Step : to, null);
    }

    private static ImmutableArray<int> Valid(Control control)
    {
        var valid = ImmutableArray.CreateBuilder<int>();
        for (var step = 0; step < control.Approvals.Length; step++)
        {
            if (!control.Approvals[step].IsDefault) valid.Add(step);
        }

        return valid.DrainToImmutable();
    }
}
