using System.Data.Common;

namespace Imprimatur.Engine;

/// <summary>The engine as a host sees it: commands, worklists, instances, the feed and the dispatcher. Safe to share between threads.</summary>
/// <remarks>The first call makes it ready (the store's schema, the catalog) where no hosted service did so before.</remarks>
public interface IWorkflowEngine : IWorkflowCommands
{
    /// <summary>What actors may take on.</summary>
    IWorklist Worklist { get; }

    /// <summary>Instances, their history and their explanation.</summary>
    IInstances Instances { get; }

    /// <summary>All changes in one order.</summary>
    IFeed Feed { get; }

    /// <summary>Fires timers and carries effects.</summary>
    IDispatcher Dispatcher { get; }

    /// <summary>Commands that join the host's own transaction: no cache, no grouping, no wake-up of the dispatcher, and every result is pending until the
    /// host commits.</summary>
    /// <param name="connection">The open connection of the store's own database.</param>
    /// <param name="transaction">The transaction.</param>
    IWorkflowCommands WithTransaction(DbConnection connection, DbTransaction transaction);

    /// <summary>Makes the engine ready: the store's schema, the catalog and its journal. Done once; the hosted service calls it at the start of the
    /// application.</summary>
    /// <exception cref="Definitions.CatalogException">Files of the catalog have errors; it carries all that was found.</exception>
    /// <exception cref="CatalogRejectedException">A definition was changed under instances that live by it.</exception>
    /// <exception cref="Storage.StoreException">The store cannot be opened, or is newer than this version of the library.</exception>
    ValueTask InitializeAsync(CancellationToken cancellationToken = default);
}
