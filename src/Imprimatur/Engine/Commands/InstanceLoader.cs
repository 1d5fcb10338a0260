using Imprimatur.Engine.Catalogs;
using Imprimatur.History.Personal;
using Imprimatur.Machine.Codec;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>Brings instances into memory. A state that is kept decoded is used only at the revision that the store has, or where the commit checks
/// it.</summary>
internal sealed class InstanceLoader(IWorkflowStore store, CatalogShelf shelf, int cached)
{
    private readonly BoundedCache<InstanceKey, LoadedInstance> _cache = new(cached);

    /// <summary>The instance as it was last seen here; a commit on it checks the revision.</summary>
    public LoadedInstance? Remembered(InstanceKey key) => _cache.TryGet(key, out var known) ? known : null;

    /// <summary>The instance as the store has it; null when there is none.</summary>
    public async ValueTask<LoadedInstance?> LoadAsync(InstanceKey key, HostTransaction? transaction, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(key.Space, key.Id, transaction, cancellationToken).ConfigureAwait(false);
        if (stored is null) return null;
        if (transaction is null && Remembered(key) is { } known && IsAt(known, stored.Row)) return known;
        var loaded = await DecodeAsync(stored, cancellationToken).ConfigureAwait(false);
        if (transaction is null) Remember(loaded);
        return loaded;
    }

    /// <summary>The instance of a row that was just read: remembered, or decoded with its personal values.</summary>
    public async ValueTask<LoadedInstance> OfRowAsync(InstanceRow row, CancellationToken cancellationToken)
    {
        var key = new InstanceKey(row.Space, row.Id);
        if (Remembered(key) is { } known && IsAt(known, row)) return known;
        var personal = await store.PersonalOfAsync(row.Space, row.Id, cancellationToken).ConfigureAwait(false);
        var loaded = await DecodeAsync(new StoredInstance(row, personal), cancellationToken).ConfigureAwait(false);
        Remember(loaded);
        return loaded;
    }

    public void Remember(LoadedInstance loaded) => _cache.Set(new InstanceKey(loaded.Row.Space, loaded.Row.Id), loaded);

    public void Forget(InstanceKey key) => _cache.Remove(key);

    private static bool IsAt(LoadedInstance known, InstanceRow row) =>
        known.Row.Revision == row.Revision && known.Row.Head.Span.SequenceEqual(row.Head.Span);

    private async ValueTask<LoadedInstance> DecodeAsync(StoredInstance stored, CancellationToken cancellationToken)
    {
        var row = stored.Row;
        var entry = await shelf.PlanOfAsync(row, cancellationToken).ConfigureAwait(false);
        var vault = new PersonalVault(stored.Personal);
        var state = StateCodec.Read(entry.Plan, row.Control.Span, row.Monitors.Span, row.Record.Span, vault);
        return LoadedInstances.Of(row, state, entry, stored.Personal, shelf.InForce);
    }
}
