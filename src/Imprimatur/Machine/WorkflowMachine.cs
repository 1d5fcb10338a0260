using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Handling;
using Imprimatur.Machine.Recording;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;
using Imprimatur.Machine.Transitions;
using Imprimatur.Machine.Watching;

namespace Imprimatur.Machine;

/// <summary>The functional core: decides, and does nothing. The verifier explores this very function.</summary>
internal static class WorkflowMachine
{
    /// <summary>Applies a command.</summary>
    /// <param name="plan">The compiled definition.</param>
    /// <param name="state">The present state; null for a Start.</param>
    /// <param name="command">The command.</param>
    /// <param name="circumstances">All else that it may know.</param>
    public static Transition Apply(WorkflowPlan plan, InstanceState? state, Command command, Circumstances circumstances)
    {
        if (state is null != command is StartCommand) return new RefusedTransition(Refuse.NotFound(plan.Id));
        var before = state ?? Beginning.Of(plan, circumstances.Now);
        var watch = new Watch(plan, before.Monitors);
        var chronicle = new Chronicle(before.Record, circumstances.Now);
        var by = command is EffectAnsweredCommand ? null : command.By;
        var turn = new Turn(plan, circumstances, before.Control, watch, chronicle, by);
        turn.Refusal = Dispatch.Apply(turn, before.Record, command);
        Running.Run(turn);
        if (!turn.Stopped) ClockFlags.Settle(turn);
        if (turn.Refusal is { } refusal) return new RefusedTransition(refusal);
        if (turn.IsStale) return new Accepted(before, [], []);
        if (turn.Wanted is { } series) return new WantsSerial(series);
        var (record, events, effects) = chronicle.Close(plan, circumstances, turn.Control, turn.Frame(), command is CalendarChangedCommand);
        if (command is CalendarChangedCommand && events.IsEmpty) return new Accepted(before, [], []);
        return new Accepted(new InstanceState(turn.Control, watch.Close(), record), events, effects);
    }
}
