using System.Globalization;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.History.Personal;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.State;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Auditing;

/// <summary>Compares what is stored of an instance beside its records with what its state says.</summary>
internal static class StoredRows
{
    /// <summary>The first difference; null when all agrees.</summary>
    public static async ValueTask<string?> DifferenceAsync(
        IWorkflowStore store, InstanceRow row, InstanceState state, PlanEntry entry, CatalogInForce catalog, PersonalVault vault,
        CancellationToken cancellationToken)
    {
        if (StateDifference(row, state, entry, vault) is { } difference) return difference;
        var expected = LoadedInstances.Of(row, state, entry, [], catalog);
        var items = await store.WorkItemsOfAsync(row.Space, row.Id, cancellationToken).ConfigureAwait(false);
        if (items.Length != expected.Items.Count) return Counted("work items", items.Length, expected.Items.Count);
        foreach (var item in items)
        {
            if (!expected.Items.TryGetValue(item.Ordinal, out var wanted) || !RowsEqual.Of(item, wanted)) return Named("work item", item.Ordinal);
        }

        var timers = await store.TimersOfAsync(row.Space, row.Id, cancellationToken).ConfigureAwait(false);
        if (timers.Length != expected.Timers.Count) return Counted("timers", timers.Length, expected.Timers.Count);
        foreach (var timer in timers)
        {
            if (expected.Timers.GetValueOrDefault(timer.Key) != timer) return $"the stored timer `{timer.Key}` is not the one that its state says";
        }

        return await OutboxDifferenceAsync(store, row, state, entry, vault, cancellationToken).ConfigureAwait(false);
    }

    private static string? StateDifference(InstanceRow row, InstanceState state, PlanEntry entry, PersonalVault vault)
    {
        if (!row.Control.Span.SequenceEqual(StateCodec.WriteControl(entry.Plan, state.Control, vault)))
        {
            return "the stored Control is not the one that its commands give";
        }

        if (!row.Monitors.Span.SequenceEqual(StateCodec.WriteMonitors(state.Monitors))) return "the stored Monitors are not those that its commands give";
        if (!row.Record.Span.SequenceEqual(StateCodec.WriteRecord(entry.Plan, state.Record, vault)))
        {
            return "the stored Record is not the one that its commands give";
        }

        return null;
    }

    /// <summary>Calls that await an answer; notices come and go without a command.</summary>
    private static async ValueTask<string?> OutboxDifferenceAsync(
        IWorkflowStore store, InstanceRow row, InstanceState state, PlanEntry entry, PersonalVault vault, CancellationToken cancellationToken)
    {
        var stored = await store.EffectsOfAsync(row.Space, row.Id, cancellationToken).ConfigureAwait(false);
        var calls = stored.Where(e => !e.Effect.IsNotice).ToDictionary(e => e.Effect.Ordinal, e => e.Effect);
        if (calls.Count != state.Record.Effects.Length) return Counted("effects", calls.Count, state.Record.Effects.Length);
        foreach (var awaited in state.Record.Effects.Select(e => e.Effect))
        {
            if (!calls.TryGetValue(awaited.Ordinal, out var call) || call.Handler != awaited.Handler) return Named("effect", awaited.Ordinal);
            if (!call.Payload.Span.SequenceEqual(PayloadCodec.Write(entry.Plan, awaited, vault))) return Named("effect", awaited.Ordinal);
        }

        return null;
    }

    private static string Counted(string what, int stored, int expected) =>
        string.Create(CultureInfo.InvariantCulture, $"{stored} {what} are stored where its state says {expected}");

    private static string Named(string what, long ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"the stored {what} {ordinal} is not the one that its state says");
}
