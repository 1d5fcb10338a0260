using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;

namespace Imprimatur.Machine.Steps;

/// <summary>Enters a called workflow, and ends the call by the result of the end that is reached.</summary>
internal static class CallEntry
{
    public static void Enter(Turn turn, int at, CallPlan step) => Inner.Begin(turn, at, [step.Called]);

    /// <summary>An end of the called workflow was reached. Where the call can't end so, the token at the end is held.</summary>
    public static void Ended(Turn turn, int at, EndPlan end)
    {
        var call = turn.Plan.Steps[turn.Plan.Graphs[end.Ends].Parent];
        var mishap = Ending.End(turn, turn.Control.TokenOf(call.Graph), call.WayOf(end.Result), EndedBy.Nobody with { FromOutside = true });
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }
}
