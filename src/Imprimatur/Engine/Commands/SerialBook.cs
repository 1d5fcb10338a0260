using System.Collections.Concurrent;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>
/// Hands out the next serial of a series without waiting for the commits before: whoever stands in the series' lane takes the next one and starts its commit,
/// then
/// lets the next go. The store takes commits in that order, so that all of them fit into one batch; its own check of the counter is what makes gaps and
/// repeats impossible,
/// and a lost one only makes the book forget and read the counter again.
/// </summary>
internal sealed class SerialBook(IWorkflowStore store)
{
    private readonly Lanes<(string Space, string Series)> _lanes = new();
    private readonly ConcurrentDictionary<(string Space, string Series), long> _last = new();

    public ValueTask<Lanes<(string Space, string Series)>.Ticket> EnterAsync(string space, string series, CancellationToken cancellationToken) =>
        _lanes.EnterAsync((space, series), cancellationToken);

    /// <summary>The next serial; call it in the series' lane, or within a host's transaction.</summary>
    public async ValueTask<long> NextAsync(string space, string series, HostTransaction? transaction, CancellationToken cancellationToken)
    {
        if (transaction is not null) return await store.LastSerialAsync(space, series, transaction, cancellationToken).ConfigureAwait(false) + 1;
        if (!_last.TryGetValue((space, series), out var last))
        {
            last = await store.LastSerialAsync(space, series, null, cancellationToken).ConfigureAwait(false);
        }

        _last[(space, series)] = last + 1;
        return last + 1;
    }

    /// <summary>A serial that was handed out was not taken: the counter is read anew.</summary>
    public void Forget(string space, string series) => _last.TryRemove((space, series), out _);
}
