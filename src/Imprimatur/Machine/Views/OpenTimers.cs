using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Views;

/// <summary>The instants that are still to act.</summary>
internal static class OpenTimers
{
    public static ImmutableArray<OpenTimer> Of(WorkflowPlan plan, InstanceState state)
    {
        var timers = ImmutableArray.CreateBuilder<OpenTimer>();
        foreach (var clock in plan.Clocks)
        {
            if (state.Control.Clocks[clock.Ordinal] != ClockFlag.Running) continue;
            var times = state.Record.Clocks[clock.Ordinal];
            if (times.Due is not { } due) continue;
            if (times.Acted != due.At) timers.Add(new OpenTimer(clock.Ordinal, -1, due.At, due.Provisional));
            for (var i = 0; i < times.Alerts.Length; i++)
            {
                if (times.Alerts[i].At is { } at && times.Alerts[i].Acted != at) timers.Add(new OpenTimer(clock.Ordinal, i, at, due.Provisional));
            }
        }

        return timers.DrainToImmutable();
    }
}
