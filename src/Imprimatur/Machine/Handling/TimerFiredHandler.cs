using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Steps;

namespace Imprimatur.Machine.Handling;

/// <summary>A clock's instant came: people are told, once for each instant. A timer that was set for another instant, or comes too early, changes
/// nothing.</summary>
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
        turn.Chronicle.ClockActed(command.Clock, command.Alert, command.At);
        var people = command.Alert < 0 ? clock.ExpiredNotify : clock.Alerts[command.Alert].Notify;
        var named = people is null ? Telling.Workers(turn, clock.OfStep) : Telling.WithHolders(turn, people, clock.OfStep);
        Telling.Tell(turn, named, clock.OfStep, clock.Name);
        return null;
    }

    private static bool IsDue(ClockTimes times, TimerFiredCommand command)
    {
        if (command.Alert < 0) return times.Due?.At == command.At && times.Acted != command.At;
        return command.Alert < times.Alerts.Length && times.Alerts[command.Alert].At == command.At && times.Alerts[command.Alert].Acted != command.At;
    }
}
