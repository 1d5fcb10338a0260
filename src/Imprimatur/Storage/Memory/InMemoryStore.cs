using System.Collections.Immutable;

namespace Imprimatur.Storage.Memory;

/// <summary>A store that forgets: for tests, for trials, and as the plain reference of what <see cref="IWorkflowStore"/> asks.
/// Safe to share between threads.</summary>
public sealed class InMemoryStore : IWorkflowStore
{
    private readonly Lock _gate = new();
    private readonly MemoryTables _tables = new();

    /// <inheritdoc />
    public ValueTask InitializeAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask<StoredInstance?> LoadAsync(string space, InstanceId id, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, t => Find(t, space, id) is { } found ? new StoredInstance(found.Row, [.. found.Personal]) : null, cancellationToken);

    /// <inheritdoc />
    public ValueTask<InstanceId?> FindAsync(string space, string definition, string key, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, t => t.Keys.GetValueOrDefault((space, definition, key))?.Row.Id, cancellationToken);

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(Commit commit, HostTransaction? transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.ThrowIfMalformed();
        return Read(transaction, t => t.Commit(commit), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<long> LastSerialAsync(string space, string series, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, t => t.Serials.GetValueOrDefault((space, series)), cancellationToken);

    /// <inheritdoc />
    public ValueTask<StoredRecord?> FindRecordAsync(
        string space, InstanceId id, string commandId, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, t => Find(t, space, id)?.ByCommand.GetValueOrDefault(commandId), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredRecord> ReadHistoryAsync(string space, InstanceId id, long after, CancellationToken cancellationToken)
    {
        lock (_gate) return Copy(Find(_tables, space, id)?.Records.Where(r => r.Sequence > after));
    }

    /// <inheritdoc />
    public ValueTask<ImmutableArray<FeedRecord>> ReadFeedAsync(long after, int size, CancellationToken cancellationToken) =>
        Read<ImmutableArray<FeedRecord>>(
            null, t => after >= t.Feed.Count ? [] : [.. t.Feed.Skip((int)Math.Max(after, 0)).Take(size)], cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<FoundWorkItem>> QueryWorkItemsAsync(WorkItemQuery query, CancellationToken cancellationToken) =>
        Read(null, t => t.Worklist.Find(query), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<WorkItemRow>> WorkItemsOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read<ImmutableArray<WorkItemRow>>(null, t => [.. Find(t, space, id)?.Items.Values.Select(i => i.Row) ?? []], cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StoredTimer>> TimersOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read<ImmutableArray<StoredTimer>>(null, t => Find(t, space, id) is { } found ? [.. found.Timers.Values] : [], cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<PendingEffect>> EffectsOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read(null, t => Find(t, space, id) is { } found ? t.Outbox.Of(found) : [], cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<InstanceRow>> QueryInstancesAsync(InstanceQuery query, CancellationToken cancellationToken) =>
        Read<ImmutableArray<InstanceRow>>(
            null, t => [.. t.Starts.Skip(Skipped(t, query)).Where(i => Fits(query, i)).Take(query.Size).Select(i => i.Row)], cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<InstanceRow> ReadInstancesAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return Copy(_tables.Starts.Select(i => i.Row));
    }

    /// <inheritdoc />
    public ValueTask<ImmutableArray<PersonalEntry>> PersonalOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read<ImmutableArray<PersonalEntry>>(null, t => [.. Find(t, space, id)?.Personal ?? []], cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<DueTimer>> DueTimersAsync(DateTimeOffset now, int size, CancellationToken cancellationToken) =>
        Read(null, t => t.Timers.Due(now, size), cancellationToken);

    /// <inheritdoc />
    public ValueTask<DateTimeOffset?> NextTimerAsync(CancellationToken cancellationToken) => Read(null, t => t.Timers.Next, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<PendingEffect>> DueEffectsAsync(DateTimeOffset now, int size, CancellationToken cancellationToken) =>
        Read(null, t => t.Outbox.Due(now, size), cancellationToken);

    /// <inheritdoc />
    public ValueTask PostponeEffectAsync(
        string space, InstanceId id, long effect, DateTimeOffset? nextAttempt, string error, CancellationToken cancellationToken) =>
        Write(t => Change(t, space, id, i => t.Outbox.Postpone(i, effect, nextAttempt, error)), cancellationToken);

    /// <inheritdoc />
    public ValueTask RemoveNoticeAsync(string space, InstanceId id, long effect, CancellationToken cancellationToken) =>
        Write(t => Change(t, space, id, i => t.Outbox.RemoveNotice(i, effect)), cancellationToken);

    /// <inheritdoc />
    public ValueTask LogRefusalAsync(StoredRefusal refusal, CancellationToken cancellationToken) => Write(t => t.Refusals.Add(refusal), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StoredRefusal>> RefusalsAsync(string space, InstanceId? id, int size, CancellationToken cancellationToken) =>
        Read<ImmutableArray<StoredRefusal>>(
            null, t => [.. t.Refusals.Where(r => r.Space == space && r.Instance == id).Reverse().Take(size)], cancellationToken);

    /// <inheritdoc />
    public ValueTask<CatalogEntry?> CurrentCatalogAsync(CancellationToken cancellationToken) =>
        Read(null, t => t.Catalogs.LastOrDefault(), cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> AppendCatalogAsync(CatalogEntry entry, CancellationToken cancellationToken) => Read(null, t => Append(t, entry), cancellationToken);

    /// <inheritdoc />
    public ValueTask<CatalogEntry?> FindCatalogAsync(string hash, CancellationToken cancellationToken) =>
        Read(null, t => t.Catalogs.FindLast(c => c.Hash == hash), cancellationToken);

    /// <inheritdoc />
    public ValueTask<int> ErasePersonalAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read(null, t => Erase(t, space, id), cancellationToken);

    private static MemoryInstance? Find(MemoryTables tables, string space, InstanceId id) => tables.Instances.GetValueOrDefault((space, id));

    private static void Change(MemoryTables tables, string space, InstanceId id, Action<MemoryInstance> change)
    {
        if (Find(tables, space, id) is { } found) change(found);
    }

    private static bool Append(MemoryTables tables, CatalogEntry entry)
    {
        if (entry.Epoch != tables.Catalogs.Count + 1) return false;
        tables.Catalogs.Add(entry);
        return true;
    }

    private static int Erase(MemoryTables tables, string space, InstanceId id)
    {
        if (Find(tables, space, id) is not { Row.Status: InstanceStatus.Ended or InstanceStatus.Terminated } found) return 0;
        var count = found.Personal.Count;
        found.Personal.Clear();
        tables.Refusals.RemoveAll(r => r.Space == space && r.Instance == id);
        return count;
    }

    private static int Skipped(MemoryTables tables, InstanceQuery query) =>
        query.After is { } after && Find(tables, query.Space, after) is { } found ? (int)found.Number : 0;

    private static bool Fits(InstanceQuery query, MemoryInstance instance) =>
        instance.Row.Space == query.Space
        && (query.Definition is null || query.Definition == instance.Row.Definition)
        && (query.Status is null || query.Status == instance.Row.Status)
        && (query.Where is null || instance.Fields.GetValueOrDefault(query.Where.Name) == query.Where.Text);

    private static IAsyncEnumerable<T> Copy<T>(IEnumerable<T>? items) => (items?.ToList() ?? []).ToAsyncEnumerable();

    private ValueTask<T> Read<T>(HostTransaction? transaction, Func<MemoryTables, T> read, CancellationToken cancellationToken)
    {
        if (transaction is not null) throw new StoreException("The store in memory can join no transaction: a rollback would not reach it.");
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return ValueTask.FromResult(read(_tables));
    }

    private ValueTask Write(Action<MemoryTables> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) write(_tables);
        return ValueTask.CompletedTask;
    }
}
