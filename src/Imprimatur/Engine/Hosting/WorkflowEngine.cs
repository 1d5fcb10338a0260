using System.Data.Common;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Values;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Hosting;

/// <summary>The engine, put together.</summary>
internal sealed class WorkflowEngine(
    CommandRunner runner, InstanceStarter starter, FieldsReader fields, CatalogShelf shelf, IWorklist worklist, IInstances instances, IFeed feed,
    IDispatcher dispatcher, string space)
    : WorkflowCommands(runner, starter, fields, space, null), IWorkflowEngine
{
    public IWorklist Worklist { get; } = worklist;

    public IInstances Instances { get; } = instances;

    public IFeed Feed { get; } = feed;

    public IDispatcher Dispatcher { get; } = dispatcher;

    public IWorkflowCommands WithTransaction(DbConnection connection, DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(transaction);
        return Joining(new HostTransaction(connection, transaction));
    }

    public ValueTask InitializeAsync(CancellationToken cancellationToken = default) => shelf.ReadyAsync(cancellationToken);
}
