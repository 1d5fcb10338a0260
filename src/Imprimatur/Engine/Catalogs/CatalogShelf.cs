using System.Collections.Concurrent;
using System.Globalization;
using Imprimatur.Calendars;
using Imprimatur.Definitions;
using Imprimatur.Storage;
using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Catalogs;

/// <summary>The catalog in force and the definitions that instances still live by. Made ready once; safe to share.</summary>
internal sealed class CatalogShelf(IWorkflowStore store, CatalogSource source, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private readonly ConcurrentDictionary<string, PlanEntry> _entries = new(StringComparer.Ordinal);
    private volatile CatalogInForce? _inForce;

    /// <summary>The catalog in force.</summary>
    /// <exception cref="InvalidOperationException">Nobody made the shelf ready.</exception>
    public CatalogInForce InForce => _inForce ?? throw new InvalidOperationException("The engine is not ready: await InitializeAsync first.");

    /// <summary>Prepares the store and puts the catalog in force; every call but the first is free.</summary>
    public ValueTask ReadyAsync(CancellationToken cancellationToken) => _inForce is not null ? ValueTask.CompletedTask : OpenAsync(cancellationToken);

    /// <summary>The version of a definition that is in force on a day; null when none is.</summary>
    public PlanEntry? EntryOn(string workflow, DateOnly day) => InForce.Catalog.WorkflowOn(workflow, day) is { } plan ? _entries[plan.ContentHash] : null;

    /// <summary>The definition that an instance lives by: from the catalog in force, or from the journal where that no longer has it.</summary>
    /// <exception cref="StoreException">The journal does not have it either.</exception>
    public ValueTask<PlanEntry> PlanOfAsync(InstanceRow row, CancellationToken cancellationToken) =>
        _entries.TryGetValue(row.DefinitionHash, out var entry) ? ValueTask.FromResult(entry) : FromJournalAsync(row, cancellationToken);

    public void Dispose() => _once.Dispose();

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_inForce is not null) return;
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            var (catalog, content) = source.Read();
            var epoch = await SwitchAsync(catalog, content, cancellationToken).ConfigureAwait(false);
            foreach (var plan in catalog.Workflows) _entries[plan.ContentHash] = new PlanEntry(plan, new CatalogRules(plan, catalog, catalog));
            _inForce = new CatalogInForce(
                catalog, epoch, TimeZoneInfo.FindSystemTimeZoneById(catalog.TimeZone), catalog.Calendar ?? BusinessCalendar.WeekendsOnly);
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>The epoch of the catalog: the journal's newest where that is the same, else a new one.</summary>
    private async ValueTask<long> SwitchAsync(Catalog catalog, byte[] content, CancellationToken cancellationToken)
    {
        while (true)
        {
            var newest = await store.CurrentCatalogAsync(cancellationToken).ConfigureAwait(false);
            if (newest is not null && newest.Hash == catalog.Hash) return newest.Epoch;
            if (newest is not null) await LivingInstances.ThrowIfChangedAsync(store, catalog, cancellationToken).ConfigureAwait(false);
            var entry = new CatalogEntry((newest?.Epoch ?? 0) + 1, catalog.Hash, time.GetUtcNow(), Environment.UserName, content);
            if (!await store.AppendCatalogAsync(entry, cancellationToken).ConfigureAwait(false)) continue;
            logger.LogInformation("Catalog {Hash} is in force as epoch {Epoch}", entry.Hash, entry.Epoch);
            return entry.Epoch;
        }
    }

    private async ValueTask<PlanEntry> FromJournalAsync(InstanceRow row, CancellationToken cancellationToken)
    {
        await foreach (var record in store.ReadHistoryAsync(row.Space, row.Id, 0, cancellationToken).ConfigureAwait(false))
        {
            var hash = RecordCatalog.HashIn(record.Bytes);
            if (hash is null || await store.FindCatalogAsync(hash, cancellationToken).ConfigureAwait(false) is not { } entry) break;
            var own = source.Read(entry.Content);
            if (own.WorkflowByHash(row.DefinitionHash) is not { } plan) break;
            return _entries.GetOrAdd(plan.ContentHash, new PlanEntry(plan, new CatalogRules(plan, InForce.Catalog, own)));
        }

        throw new StoreException(string.Create(
            CultureInfo.InvariantCulture,
            $"The definition `{row.Definition}@{row.Version}` of instance {row.Id} is neither in the catalog nor in its journal ({row.DefinitionHash})."));
    }
}
