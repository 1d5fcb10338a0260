using System.Runtime.CompilerServices;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.History.Personal;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>Reads the feed, page by page. What the changes have in common with their instance is read once for each instance of a page.</summary>
internal sealed class FeedReader(IWorkflowStore store, InstanceLoader loader, CatalogShelf shelf, EyeMaker eyes, string space) : IFeed
{
    private const int PageSize = 500;

    public async IAsyncEnumerable<Change> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var origins = new BoundedCache<InstanceId, FeedOrigin>(20_000);
        while (true)
        {
            var page = await store.ReadFeedAsync(after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var record in page)
            {
                after = record.Position;
                if (record.Space != space) continue;
                yield return await ChangeOfAsync(record, origins, cancellationToken).ConfigureAwait(false);
            }

            if (page.Length < PageSize) yield break;
        }
    }

    public async IAsyncEnumerable<Change> ForAsync(Actor reader, long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var known = new BoundedCache<InstanceId, Eye>(20_000);
        await foreach (var change in ReadAsync(after, cancellationToken).ConfigureAwait(false))
        {
            if (!known.TryGet(change.Instance, out var eye) || eye.Loaded.Row.Revision < change.Entry.Sequence)
            {
                var loaded = await loader.LoadAsync(new InstanceKey(space, change.Instance), null, cancellationToken).ConfigureAwait(false)
                    ?? throw new StoreException($"The feed names the instance {change.Instance}, which is not in the store.");
                eye = await eyes.MakeAsync(loaded, reader, cancellationToken).ConfigureAwait(false);
                known.Set(change.Instance, eye);
            }

            if (!eye.SeesNothing && Redaction.Of(change.Entry, eye) is { } entry) yield return change with { Entry = entry };
        }
    }

    private async ValueTask<Change> ChangeOfAsync(FeedRecord record, BoundedCache<InstanceId, FeedOrigin> origins, CancellationToken cancellationToken)
    {
        if (!origins.TryGet(record.Instance, out var origin) || origin.Revision < record.Record.Sequence)
        {
            var stored = await store.LoadAsync(record.Space, record.Instance, null, cancellationToken).ConfigureAwait(false)
                ?? throw new StoreException($"The feed names the instance {record.Instance}, which is not in the store.");
            var row = stored.Row;
            origin = new FeedOrigin(row.Key, row.Definition, row.Version, row.Revision, new EntryReader(new PersonalVault(stored.Personal), _ => true));
            origins.Set(record.Instance, origin);
        }

        return new Change(record.Position, record.Instance, origin.Key, origin.Workflow, origin.Version, origin.Entries.Read(record.Record));
    }
}
