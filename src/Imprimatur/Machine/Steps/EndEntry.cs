using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Ends the instance, or the call in which the end stands.</summary>
internal static class EndEntry
{
    public static void Enter(Turn turn, int at, EndPlan step)
    {
        if (step.Ends > 0) CallEntry.Ended(turn, at, step);
        else Finish(turn, InstancePhase.Ended, step.Ordinal, step.Result);
    }

    /// <summary>Takes all tokens and all that is open away.</summary>
    public static void Finish(Turn turn, InstancePhase phase, int endStep, string? result)
    {
        for (var i = turn.Control.Items.Length - 1; i >= 0; i--) Items.Close(turn, i, ItemClosing.Withdrawn);
        foreach (var token in turn.Control.Tokens)
        {
            turn.Chronicle.Forget(token.Graph);
            turn.Chronicle.SettleAll(token.Graph, "withdrawn");
        }

        Mail.AllToSteward(turn);
        ClockFlags.StopAll(turn);
        turn.Control = turn.Control with { Phase = phase, EndStep = endStep, Tokens = [], Suspended = false };
        turn.Chronicle.Note(new InstanceEnded(result, phase == InstancePhase.Terminated));
    }
}
