using System.Collections.Immutable;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.People;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>
/// Reads worklists: as a rule one query for a page; what an item shows comes from memory or from the bytes that the query brought along, so that no item costs
/// a look-up of its own unless it shows something personal.
/// </summary>
internal sealed class WorklistReader(
    IWorkflowStore store, InstanceLoader loader, CatalogShelf shelf, ActorResolver actors, TimeProvider time, string space) : IWorklist
{
    private const int MostItems = 1_000;

    /// <summary>How many items are looked at for one page, shown or not.</summary>
    private const int MostLooked = 10_000;

    private readonly ItemMaker _items = new(loader);

    public async ValueTask<Page<WorkItem>> ForAsync(Actor actor, WorklistQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        query ??= new WorklistQuery();
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Size, MostItems);
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var principals = query.OwnOnly && actor.ActsFor is null
            ? []
            : await actors.PrincipalsAsync(actor.Id, shelf.InForce.DayOf(time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        var claims = new Claims(actor, principals);
        var page = ImmutableArray.CreateBuilder<WorkItem>();
        var last = query.After;
        var asked = claims.Ask(space, query);
        for (var looked = 0; looked < MostLooked;)
        {
            var found = await store.QueryWorkItemsAsync(asked, cancellationToken).ConfigureAwait(false);
            foreach (var one in found)
            {
                var entry = await shelf.PlanOfAsync(one.Instance, cancellationToken).ConfigureAwait(false);
                if (!claims.On(one, entry, out var behalf)) continue;
                // Only what is shown may be told: the cursor is that of the last item shown.
                if (page.Count == query.Size) return new Page<WorkItem>(page.ToImmutable(), last);
                page.Add(await _items.MakeAsync(one, entry, actor, behalf, cancellationToken).ConfigureAwait(false));
                last = one.Cursor;
            }

            if (found.Length < asked.Size) return new Page<WorkItem>(page.ToImmutable(), null);
            looked += found.Length;
            asked = asked with { After = found[^1].Cursor };
        }

        return new Page<WorkItem>(page.ToImmutable(), asked.After);
    }
}
