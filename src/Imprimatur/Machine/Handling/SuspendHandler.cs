using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;

namespace Imprimatur.Machine.Handling;

/// <summary>Stops work. Clocks run on, and answers from outside are taken in.</summary>
internal static class SuspendHandler
{
    public static Refusal? Apply(Turn turn)
    {
        if ((PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        if (PowerGate.Over(turn, PowerKind.Suspend) is null) return PowerGate.None(PowerKind.Suspend, turn.Plan.Id);
        turn.Control = turn.Control with { Suspended = true };
        turn.Chronicle.Note(new InstanceSuspended());
        return null;
    }
}
