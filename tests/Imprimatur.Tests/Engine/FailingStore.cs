using System.Collections.Immutable;
using Imprimatur.Storage;
using Imprimatur.Storage.Memory;

namespace Imprimatur.Tests.Engine;

/// <summary>A store that dies now and then: before a commit, or after it so that nobody learns that it was made. Which ones is said by a number that only
/// depends on the count.</summary>
internal sealed class FailingStore(int beforeEvery, int afterEvery) : IWorkflowStore
{
    private readonly InMemoryStore _inner = new();
    private int _commits;

    public int Deaths { get; private set; }

    public bool IsCalm { get; set; }

    public async ValueTask<CommitResult> CommitAsync(Commit commit, HostTransaction? transaction, CancellationToken cancellationToken)
    {
        var count = Interlocked.Increment(ref _commits);
        await Task.Yield();
        if (!IsCalm && count % beforeEvery == 0) throw Death("The process was killed before the commit.");
        var result = await _inner.CommitAsync(commit, transaction, cancellationToken);
        if (!IsCalm && count % afterEvery == 0) throw Death("The process was killed after the commit.");
        return result;
    }

    public ValueTask InitializeAsync(CancellationToken cancellationToken) => _inner.InitializeAsync(cancellationToken);

    public ValueTask<StoredInstance?> LoadAsync(string space, InstanceId id, HostTransaction? transaction, CancellationToken cancellationToken) =>
        _inner.LoadAsync(space, id, transaction, cancellationToken);

    public ValueTask<InstanceId?> FindAsync(string space, string definition, string key, HostTransaction? transaction, CancellationToken cancellationToken) =>
        _inner.FindAsync(space, definition, key, transaction, cancellationToken);

    public ValueTask<long> LastSerialAsync(string space, string series, HostTransaction? transaction, CancellationToken cancellationToken) =>
        _inner.LastSerialAsync(space, series, transaction, cancellationToken);

    public ValueTask<StoredRecord?> FindRecordAsync(
        string space, InstanceId id, string commandId, HostTransaction? transaction, CancellationToken cancellationToken) =>
        _inner.FindRecordAsync(space, id, commandId, transaction, cancellationToken);

    public IAsyncEnumerable<StoredRecord> ReadHistoryAsync(string space, InstanceId id, long after, CancellationToken cancellationToken) =>
        _inner.ReadHistoryAsync(space, id, after, cancellationToken);

    public ValueTask<ImmutableArray<FeedRecord>> ReadFeedAsync(long after, int size, CancellationToken cancellationToken) =>
        _inner.ReadFeedAsync(after, size, cancellationToken);

    public ValueTask<ImmutableArray<FoundWorkItem>> QueryWorkItemsAsync(WorkItemQuery query, CancellationToken cancellationToken) =>
        _inner.QueryWorkItemsAsync(query, cancellationToken);

    public ValueTask<ImmutableArray<WorkItemRow>> WorkItemsOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        _inner.WorkItemsOfAsync(space, id, cancellationToken);

    public ValueTask<ImmutableArray<StoredTimer>> TimersOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        _inner.TimersOfAsync(space, id, cancellationToken);

    public ValueTask<ImmutableArray<PendingEffect>> EffectsOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        _inner.EffectsOfAsync(space, id, cancellationToken);

    public ValueTask<ImmutableArray<InstanceRow>> QueryInstancesAsync(InstanceQuery query, CancellationToken cancellationToken) =>
        _inner.QueryInstancesAsync(query, cancellationToken);

    public IAsyncEnumerable<InstanceRow> ReadInstancesAsync(CancellationToken cancellationToken) => _inner.ReadInstancesAsync(cancellationToken);

    public ValueTask<ImmutableArray<PersonalEntry>> PersonalOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        _inner.PersonalOfAsync(space, id, cancellationToken);

    public ValueTask<ImmutableArray<DueTimer>> DueTimersAsync(DateTimeOffset now, int size, CancellationToken cancellationToken) =>
        _inner.DueTimersAsync(now, size, cancellationToken);

    public ValueTask<DateTimeOffset?> NextTimerAsync(CancellationToken cancellationToken) => _inner.NextTimerAsync(cancellationToken);

    public ValueTask<ImmutableArray<PendingEffect>> DueEffectsAsync(DateTimeOffset now, int size, CancellationToken cancellationToken) =>
        _inner.DueEffectsAsync(now, size, cancellationToken);

    public ValueTask PostponeEffectAsync(
        string space, InstanceId id, long effect, DateTimeOffset? nextAttempt, string error, CancellationToken cancellationToken) =>
        _inner.PostponeEffectAsync(space, id, effect, nextAttempt, error, cancellationToken);

    public ValueTask RemoveNoticeAsync(string space, InstanceId id, long effect, CancellationToken cancellationToken) =>
        _inner.RemoveNoticeAsync(space, id, effect, cancellationToken);

    public ValueTask LogRefusalAsync(StoredRefusal refusal, CancellationToken cancellationToken) => _inner.LogRefusalAsync(refusal, cancellationToken);

    public ValueTask<ImmutableArray<StoredRefusal>> RefusalsAsync(string space, InstanceId? id, int size, CancellationToken cancellationToken) =>
        _inner.RefusalsAsync(space, id, size, cancellationToken);

    public ValueTask<CatalogEntry?> CurrentCatalogAsync(CancellationToken cancellationToken) => _inner.CurrentCatalogAsync(cancellationToken);

    public ValueTask<bool> AppendCatalogAsync(CatalogEntry entry, CancellationToken cancellationToken) => _inner.AppendCatalogAsync(entry, cancellationToken);

    public ValueTask<CatalogEntry?> FindCatalogAsync(string hash, CancellationToken cancellationToken) => _inner.FindCatalogAsync(hash, cancellationToken);

    public ValueTask<int> ErasePersonalAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        _inner.ErasePersonalAsync(space, id, cancellationToken);

    private StoreException Death(string message)
    {
        Deaths++;
        return new StoreException(message);
    }
}
