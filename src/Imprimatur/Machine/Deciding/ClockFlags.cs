using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Deciding;

/// <summary>Starts and stops clocks at the points that name them. Instants are Record and are reckoned after the command.</summary>
internal static class ClockFlags
{
    /// <summary>A point of the instance's life came.</summary>
    public static void Reached(Turn turn, PointKind kind, int step, int way = -1)
    {
        foreach (var clock in turn.Plan.Clocks)
        {
            if (clock.OfStep >= 0)
            {
                if (clock.OfStep == step && kind == PointKind.Entered) Begin(turn, clock.Ordinal);
                if (clock.OfStep == step && kind == PointKind.Left) Stop(turn, clock.Ordinal, ClockFlag.Idle);
                continue;
            }

            if (IsAny(clock, kind, step, way)) Stop(turn, clock.Ordinal, ClockFlag.Stopped);
            if (clock.From is { } from && turn.Control.Clocks[clock.Ordinal] == ClockFlag.Idle && Is(from, kind, step, way)) Begin(turn, clock.Ordinal);
            foreach (var (point, by) in clock.LongerBy)
            {
                if (Is(point, kind, step, way)) Lengthen(turn, clock.Ordinal, by);
            }

            foreach (var (point, field) in clock.Restarts)
            {
                if (Is(point, kind, step, way)) Restart(turn, clock.Ordinal, field);
            }
        }
    }

    /// <summary>A field was written: a clock that counts from it runs, unless it stopped before.</summary>
    public static void Written(Turn turn, int field)
    {
        foreach (var clock in turn.Plan.Clocks)
        {
            if (clock.OfStep >= 0 || clock.FromField != field) continue;
            if (turn.Control.Clocks[clock.Ordinal] == ClockFlag.Idle) Set(turn, clock.Ordinal, ClockFlag.Running);
        }
    }

    /// <summary>Lets clocks stand still that do so while certain steps are open, and others go on, when all is done that the command causes.</summary>
    public static void Settle(Turn turn)
    {
        foreach (var clock in turn.Plan.Clocks)
        {
            if (clock.PausedIn.IsEmpty) continue;
            var isOpen = clock.PausedIn.Any(step => IsOpen(turn.Control, step));
            switch (turn.Control.Clocks[clock.Ordinal])
            {
                case ClockFlag.Running when isOpen:
                    Set(turn, clock.Ordinal, ClockFlag.Paused);
                    turn.Chronicle.ClockPaused(clock.Ordinal);
                    break;
                case ClockFlag.Paused when !isOpen:
                    Set(turn, clock.Ordinal, ClockFlag.Running);
                    turn.Chronicle.ClockResumed(clock.Ordinal, turn.Circumstances.Zone);
                    break;
            }
        }
    }

    /// <summary>The instance is over.</summary>
    public static void StopAll(Turn turn)
    {
        for (var i = 0; i < turn.Plan.Clocks.Length; i++) Stop(turn, i, ClockFlag.Stopped);
    }

    private static void Begin(Turn turn, int clock)
    {
        Set(turn, clock, ClockFlag.Running);
        turn.Chronicle.ClockBegan(clock);
    }

    /// <summary>Lengthens a clock that has begun and not stopped, by the first case that holds now.</summary>
    private static void Lengthen(Turn turn, int clock, ImmutableArray<TermCasePlan> by)
    {
        if (turn.Control.Clocks[clock] is not (ClockFlag.Running or ClockFlag.Paused)) return;
        foreach (var term in by)
        {
            if (term.When is not null && turn.Holds(term.When) != Ternary.True) continue;
            turn.Chronicle.ClockLengthened(clock, term.Is);
            return;
        }
    }

    /// <summary>Starts a clock anew from a date field, also one that stopped; where the date is missing it stops.</summary>
    private static void Restart(Turn turn, int clock, int field)
    {
        if (turn.Control.Fields[field] is null)
        {
            Stop(turn, clock, ClockFlag.Stopped);
            Set(turn, clock, ClockFlag.Stopped);
            return;
        }

        Set(turn, clock, ClockFlag.Running);
        turn.Chronicle.ClockRestarted(clock, field);
    }

    /// <summary>Whether a token stands in a step: it has entered it, and the step has not ended.</summary>
    private static bool IsOpen(Control control, int step)
    {
        var at = control.TokenAt(step);
        return at >= 0 && control.Tokens[at].Phase is not (TokenPhase.Entering or TokenPhase.HeldBefore or TokenPhase.Kept or TokenPhase.Joined);
    }

    private static void Stop(Turn turn, int clock, ClockFlag to)
    {
        if (turn.Control.Clocks[clock] is not (ClockFlag.Running or ClockFlag.Paused)) return;
        Set(turn, clock, to);
        turn.Chronicle.ClockStopped(clock);
    }

    private static void Set(Turn turn, int clock, ClockFlag flag)
    {
        if (turn.Control.Clocks[clock] != flag) turn.Control = turn.Control with { Clocks = turn.Control.Clocks.SetItem(clock, flag) };
    }

    private static bool IsAny(ClockPlan clock, PointKind kind, int step, int way)
    {
        foreach (var point in clock.Until)
        {
            if (Is(point, kind, step, way)) return true;
        }

        return false;
    }

    private static bool Is(PointPlan point, PointKind kind, int step, int way) =>
        point.Kind == kind && (kind == PointKind.Start || point.Step == step) && (point.Way < 0 || point.Way == way);
}
