using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Recording;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>A clock's instant came: people are told, or a step is ended, once for each instant. A timer that was set for another instant, or comes too
/// early, changes nothing.</summary>
internal static class TimerFiredHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, TimerFiredCommand command)
    {
        if (command.Clock < 0 || command.Clock >= turn.Plan.Clocks.Length) return Refuse.NotFound("clock");
        if (turn.Control.Clocks[command.Clock] != ClockFlag.Running || turn.Circumstances.Now < command.At || !IsDue(record.Clocks[command.Clock], command))
        {
            turn.IsStale = true;
            return null;
        }

        var clock = turn.Plan.Clocks[command.Clock];
        if (command.Alert < 0 && HasMoved(turn, clock, record.Clocks[clock.Ordinal])) return null;
        turn.Chronicle.ClockActed(command.Clock, command.Alert, command.At);
        if (command.Alert >= 0)
        {
            Tell(turn, clock, clock.Alerts[command.Alert].Notify);
            return null;
        }

        if (clock.ExpiredNotify is { } people) Tell(turn, clock, people);
        if (Expiry.End(turn, clock) || clock.IsWait || clock.ExpiredNotify is not null) return null;
        Telling.Tell(turn, Telling.Workers(turn, clock.OfStep), clock.OfStep, clock.Name);
        return null;
    }

    /// <summary>Whether the instant is another one by the calendar of now: then nothing acts, and the clock is set anew.</summary>
    private static bool HasMoved(Turn turn, ClockPlan clock, ClockTimes times) =>
        Reckoning.End(clock, turn.Circumstances, turn.Control, times, turn.Frame())?.At != times.Due?.At;

    private static void Tell(Turn turn, ClockPlan clock, PeoplePlan people) =>
        Telling.Tell(turn, Telling.WithHolders(turn, people, clock.OfStep), clock.OfStep, clock.Name);

    private static bool IsDue(ClockTimes times, TimerFiredCommand command)
    {
        if (command.Alert < 0) return times.Due?.At == command.At && times.Acted != command.At;
        return command.Alert < times.Alerts.Length && times.Alerts[command.Alert].At == command.At && times.Alerts[command.Alert].Acted != command.At;
    }
}
