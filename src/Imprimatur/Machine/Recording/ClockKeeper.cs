using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Machine.Recording;

/// <summary>Reckons the instants of the running clocks anew after every command. Only Record changes by it.</summary>
internal static class ClockKeeper
{
    public static RecordPart Settle(
        WorkflowPlan plan, Circumstances circumstances, Control control, RecordPart record, in Frame frame, ImmutableArray<MachineEvent>.Builder events,
        bool afresh)
    {
        var clocks = record.Clocks;
        foreach (var clock in plan.Clocks)
        {
            if (control.Clocks[clock.Ordinal] != ClockFlag.Running) continue;
            var before = clocks[clock.Ordinal];
            var after = Reckon(clock, circumstances, control, before, frame, afresh);
            if (ReferenceEquals(after, before)) continue;
            clocks = clocks.SetItem(clock.Ordinal, after);
            if (after.Due is { } due && (afresh || after.Due != before.Due)) events.Add(new ClockSet(clock.Ordinal, due.At, due.Provisional));
        }

        return clocks == record.Clocks ? record : record with { Clocks = clocks };
    }

    /// <summary>The instants as they are now; the same object where none of them moved.</summary>
    private static ClockTimes Reckon(ClockPlan clock, Circumstances circumstances, Control control, ClockTimes before, in Frame frame, bool afresh)
    {
        var due = Reckoning.End(clock, circumstances, control, before, frame);
        if (due == before.Due && (due is null || !afresh)) return before;
        if (due is not { } instant) return before with { Due = null };
        var isOver = before.Acted is not null && instant.At <= circumstances.Now;
        var alerts = new AlertTimes[clock.Alerts.Length];
        for (var i = 0; i < alerts.Length; i++)
        {
            var at = circumstances.Calendar.Before(clock.Alerts[i].Before, instant.At, circumstances.Zone).At;
            alerts[i] = new AlertTimes(at, isOver ? at : Acted(i < before.Alerts.Length ? before.Alerts[i].Acted : null, at, circumstances.Now));
        }

        if (due == before.Due && before.Alerts.AsSpan().SequenceEqual(alerts)) return before;
        return before with { Due = instant, Acted = Acted(before.Acted, instant.At, circumstances.Now), Alerts = [.. alerts] };
    }

    /// <summary>A clock that acted once acts again only at an instant that is still to come.</summary>
    private static DateTimeOffset? Acted(DateTimeOffset? acted, DateTimeOffset at, DateTimeOffset now) => acted is not null && at <= now ? at : acted;
}
