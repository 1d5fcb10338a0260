using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Ends the instance without a result; never while a service may be about to answer.</summary>
internal static class TerminateHandler
{
    public static Refusal? Apply(Turn turn)
    {
        if ((PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        if (PowerGate.Over(turn, PowerKind.Terminate) is null) return PowerGate.None(PowerKind.Terminate, turn.Plan.Id);
        var awaiting = Flights.Within(turn, 0);
        if (!awaiting.IsEmpty) return Refuse.EffectInFlight([.. awaiting]);
        EndEntry.Finish(turn, InstancePhase.Terminated, -1, null);
        return null;
    }
}
