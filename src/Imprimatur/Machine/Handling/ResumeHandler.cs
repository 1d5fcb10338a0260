using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>Lets work go on, and makes the moves that were kept, in the order of token paths. They are no person's: where one breaks a guarantee its token is
/// held.</summary>
internal static class ResumeHandler
{
    public static Refusal? Apply(Turn turn)
    {
        if ((PowerGate.Instance(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        if (PowerGate.Over(turn, PowerKind.Suspend) is null) return PowerGate.None(PowerKind.Suspend, turn.Plan.Id);
        if (!turn.Control.Suspended) return Refuse.Of(RefusalCode.Conflict, "The work is not suspended.", "办理未处于暂停状态。", []);
        turn.MayRefuse = false;
        turn.Control = turn.Control with { Suspended = false };
        turn.Chronicle.Note(new InstanceResumed());
        KeptMoves.Make(turn, -1);
        MessageTaking.TakeAllKept(turn);
        return null;
    }
}
