using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

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
        }
    }

    /// <summary>A field was written: a clock that counts from it runs, unless it stopped before.</summary>
    public static void Written(Turn turn, int field)
    {
        foreach (var clock in turn.Plan.Clocks)
        {
            if (clock.FromField == field && turn.Control.Clocks[clock.Ordinal] == ClockFlag.Idle) Set(turn, clock.Ordinal, ClockFlag.Running);
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
