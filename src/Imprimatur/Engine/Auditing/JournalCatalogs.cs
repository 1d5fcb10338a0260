using Imprimatur.Calendars;
using Imprimatur.Definitions;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Imprimatur.Engine.Auditing;

/// <summary>The catalogs of a store's journal, each compiled once. An audit needs no folder of definitions.</summary>
internal sealed class JournalCatalogs(IWorkflowStore store, Limits limits)
{
    private readonly CatalogSource _source = new(new ImprimaturOptions { Limits = limits }, NullLogger.Instance);
    private readonly Dictionary<string, CatalogInForce> _byHash = new(StringComparer.Ordinal);
    private readonly Dictionary<(string InForce, string Own, string Definition), PlanEntry> _entries = [];

    /// <summary>A catalog by its hash.</summary>
    /// <exception cref="StoreException">The journal does not have it, or it is not what its hash says.</exception>
    public async ValueTask<CatalogInForce> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (_byHash.TryGetValue(hash, out var known)) return known;
        var entry = await store.FindCatalogAsync(hash, cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException($"The catalog {hash} is not in the journal.");
        Catalog catalog;
        try
        {
            catalog = _source.Read(entry.Content);
        }
        catch (CatalogException broken)
        {
            throw new StoreException($"The catalog {hash} of the journal does not load: {broken.Message}", broken);
        }

        if (catalog.Hash != hash) throw new StoreException($"The journal's content of catalog {hash} has the hash {catalog.Hash}.");
        var inForce = new CatalogInForce(
            catalog, entry.Epoch, TimeZoneInfo.FindSystemTimeZoneById(catalog.TimeZone), catalog.Calendar ?? BusinessCalendar.WeekendsOnly);
        _byHash.Add(hash, inForce);
        return inForce;
    }

    /// <summary>A definition with the rules of the catalog in force; null where its own catalog does not have it.</summary>
    public PlanEntry? EntryOf(string definitionHash, CatalogInForce own, CatalogInForce inForce)
    {
        var key = (inForce.Catalog.Hash, own.Catalog.Hash, definitionHash);
        if (_entries.TryGetValue(key, out var known)) return known;
        if (own.Catalog.WorkflowByHash(definitionHash) is not { } plan) return null;
        var entry = new PlanEntry(plan, new CatalogRules(plan, inForce.Catalog, own.Catalog));
        _entries.Add(key, entry);
        return entry;
    }
}
