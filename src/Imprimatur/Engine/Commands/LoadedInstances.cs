using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Machine.Views;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>Makes instances in memory: the state, and the rows that its open work shows in the store.</summary>
internal static class LoadedInstances
{
    private static readonly ImmutableSortedDictionary<long, WorkItemRow> NoItems = ImmutableSortedDictionary<long, WorkItemRow>.Empty;
    private static readonly ImmutableSortedDictionary<string, StoredTimer> NoTimers =
        ImmutableSortedDictionary.Create<string, StoredTimer>(StringComparer.Ordinal);

    /// <param name="row">The row; its bytes are not kept.</param>
    /// <param name="state">The state that the bytes hold.</param>
    /// <param name="entry">The definition.</param>
    /// <param name="personal">The instance's personal values.</param>
    /// <param name="catalog">The catalog in force.</param>
    public static LoadedInstance Of(
        InstanceRow row, InstanceState state, PlanEntry entry, ImmutableArray<PersonalEntry> personal, CatalogInForce catalog)
    {
        var circumstances = new Circumstances { Now = row.ChangedAt, Zone = catalog.Zone, Calendar = catalog.Calendar, Rules = entry.Rules };
        return new LoadedInstance(
            row with { Control = default, Monitors = default, Record = default },
            state,
            entry,
            personal,
            NoItems.AddRange(OpenItems.Of(entry.Plan, state, circumstances).Select(i => KeyValuePair.Create(i.Key.Ordinal, RowOf(entry.Plan, i)))),
            NoTimers.AddRange(OpenTimers.Of(entry.Plan, state).Select(t => TimerOf(entry.Plan, t)).Select(t => KeyValuePair.Create(t.Key, t))));
    }

    private static WorkItemRow RowOf(WorkflowPlan plan, OpenItem item) => new()
    {
        Ordinal = item.Key.Ordinal,
        Step = plan.Steps[item.Key.Step].Path,
        Element = item.Key.Element,
        Holder = item.Holder,
        OpenedAt = item.OpenedAt,
        Due = item.Due?.At,
        DueIsProvisional = item.Due?.Provisional ?? false,
        Posts = item.Posts,
        Persons = item.Persons,
        Barred = item.Barred,
        Outcomes = item.Outcomes,
        ForSteward = item.ForSteward,
    };

    private static StoredTimer TimerOf(WorkflowPlan plan, OpenTimer timer) => new(TimerKey.Of(plan, timer.Clock, timer.Alert), timer.At, timer.Provisional);
}
