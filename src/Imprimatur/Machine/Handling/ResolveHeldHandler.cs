using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>The steward's two ways: try again, or the step's own failure outcome. He never acts in the step.</summary>
internal static class ResolveHeldHandler
{
    private const string Failed = "failed";

    public static Refusal? Apply(Turn turn, ResolveHeldCommand command)
    {
        if ((PowerGate.Step(turn, command.Step) ?? PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        var step = turn.Plan.Steps[command.Step];
        var at = turn.Control.TokenAt(command.Step);
        if (!PeopleMatcher.Meets(turn.Plan.Steward, turn.By!, turn.Behalf, Scope.Of(turn.Control, command.Step)))
        {
            return Refuse.NotAllowed("Only the steward frees what is held at {0}.", "仅流程管理人可处理 {0} 的挂起事项。", step.Path);
        }

        if (at < 0 || !turn.Control.Tokens[at].IsHeld) return Refuse.ItemGone(step.Path);
        return command.TakeFailure ? Fail(turn, at, step) : Retry(turn, at);
    }

    private static Refusal? Retry(Turn turn, int at)
    {
        var token = turn.Control.Tokens[at];
        turn.Chronicle.Freed(token.Graph, token.Step, false);
        var free = token with { Hold = HoldReason.None, Origin = null };
        if (token.Phase == TokenPhase.HeldBefore)
        {
            turn.SetToken(at, free with { Phase = TokenPhase.Entering });
        }
        else if (token.Hold == HoldReason.EffectGivenUp)
        {
            turn.SetToken(at, free with { Phase = TokenPhase.Awaiting });
            turn.Chronicle.CallAgain(token.Graph);
        }
        else if (turn.Plan.Steps[token.Step] is ParallelPlan && token.Hold != HoldReason.UnknownCondition)
        {
            turn.SetToken(at, free with { Phase = TokenPhase.Draining });
        }
        else
        {
            turn.SetToken(at, free);
            if (turn.Plan.Steps[token.Step] is WaitPlan wait) WaitEntry.Again(turn, at, wait);
            else Entrance.Work(turn, at);
        }

        return null;
    }

    private static Refusal? Fail(Turn turn, int at, StepPlan step)
    {
        var way = step is ServiceTaskPlan ? step.WayOf(Failed) : -1;
        if (way < 0 || turn.Control.Tokens[at].Phase != TokenPhase.HeldInside) return Refuse.NoSuchOutcome(Failed);
        var graph = turn.Control.Tokens[at].Graph;
        turn.Chronicle.Freed(graph, step.Ordinal, true);
        turn.Chronicle.SettleAll(graph, Failed);
        var mishap = Ending.Close(turn, at, way, EndedBy.Nobody with { FromOutside = true });
        if (Joining.IsDraining(turn, graph)) Withdrawal.Remove(turn, at);
        else if (mishap is not null) return mishap.Refusal;
        KeptMoves.Make(turn, graph);
        return null;
    }
}
