using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Handling;

/// <summary>The state before the first command: no token, every field missing.</summary>
internal static class Beginning
{
    public static InstanceState Of(WorkflowPlan plan, DateTimeOffset now) => new(
        new Control
        {
            Tokens = [],
            Items = [],
            Fields = [.. new Value?[plan.Fields.Length]],
            Approvals = [.. new ImmutableArray<int>[plan.Steps.Length]],
            Performers = Nobody(plan.Steps.Length),
            LastPerformers = Nobody(plan.Steps.Length),
            Writers = Nobody(plan.Fields.Length),
            Starter = PersonSet.Empty,
            Clocks = [.. new ClockFlag[plan.Clocks.Length]],
            Messages = [.. new KeptMessage?[plan.Messages.Length]],
        },
        new Monitors([.. new bool[Monitors.SizeOf(plan)]]),
        new RecordPart
        {
            StartedAt = now,
            ChangedAt = now,
            Revisions = [.. new long[plan.Fields.Length]],
            Clocks = [.. Enumerable.Repeat(ClockTimes.None, plan.Clocks.Length)],
        });

    private static ImmutableArray<PersonSet> Nobody(int count) => [.. Enumerable.Repeat(PersonSet.Empty, count)];
}
