using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Sqlite.Reading;
using Imprimatur.Sqlite.Schema;
using Imprimatur.Sqlite.Writing;
using Imprimatur.Storage;
using Microsoft.Data.Sqlite;

namespace Imprimatur.Sqlite;

/// <summary>
/// Keeps instances in a SQLite file: write-ahead log, one writer that groups concurrent commits into one transaction, readers beside it.
/// Several processes may use one file on a local disk. Safe to share between threads.
/// </summary>
public sealed class SqliteStore : IWorkflowStore, IAsyncDisposable, IDisposable
{
    private const int PageSize = 256;

    private readonly Sessions _sessions;
    private readonly WriteLine _line;
    private readonly bool _readOnly;
    private readonly Lock _gate = new();
    private Writer? _writer;
    private bool _disposed;

    /// <summary>Makes a store on a file; nothing is opened yet.</summary>
    /// <param name="options">The file, and how to work with it.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    public SqliteStore(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var survivesPowerLoss = options.Durability == SqliteDurability.Full;
        _sessions = new Sessions(new SessionSettings(options.Path, survivesPowerLoss, options.BusyTimeout, options.CacheKibibytes));
        _readOnly = options.ReadOnly;
        _line = new WriteLine(options.MaxBatch);
    }

    /// <summary>The SQL that makes the tables, for a DBA who makes them by hand.</summary>
    public static string SchemaScript =>
        string.Join('\n', Enumerable.Range(1, SchemaVersion.Current).Select(SchemaVersion.Script))
        + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\nINSERT INTO imprimatur_schema (version) VALUES ({SchemaVersion.Current});\n");

    /// <inheritdoc />
    public ValueTask InitializeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_readOnly) _ = _sessions.Read(SchemaVersion.Check);
            else if (_writer is null) _writer = new Writer(OpenMigrated(), _line);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<StoredInstance?> LoadAsync(string space, InstanceId id, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, s => InstanceReader.Load(s, space, id), cancellationToken);

    /// <inheritdoc />
    public ValueTask<InstanceId?> FindAsync(string space, string definition, string key, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, s => InstanceReader.Find(s, space, definition, key), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<CommitResult> CommitAsync(Commit commit, HostTransaction? transaction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.ThrowIfMalformed();
        if (transaction is not null) return _sessions.Join(transaction, s => CommitWithin(s, commit));
        var pending = new PendingCommit(commit, cancellationToken);
        Enqueue(pending, cancellationToken);
        return await pending.Done.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask<long> LastSerialAsync(string space, string series, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, s => Counters.Last(s, space, series), cancellationToken);

    /// <inheritdoc />
    public ValueTask<StoredRecord?> FindRecordAsync(
        string space, InstanceId id, string commandId, HostTransaction? transaction, CancellationToken cancellationToken) =>
        Read(transaction, s => HistoryReader.Find(s, space, id, commandId), cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredRecord> ReadHistoryAsync(
        string space, InstanceId id, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = await HistoryPage(after).ConfigureAwait(false); page.Count > 0; page = await HistoryPage(page[^1].Sequence).ConfigureAwait(false))
        {
            foreach (var record in page) yield return record;
            if (page.Count < PageSize) yield break;
        }

        ValueTask<List<StoredRecord>> HistoryPage(long from) => Read(null, s => HistoryReader.Page(s, space, id, from, PageSize), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<ImmutableArray<FeedRecord>> ReadFeedAsync(long after, int size, CancellationToken cancellationToken) =>
        Read(null, s => HistoryReader.Feed(s, after, size), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<FoundWorkItem>> QueryWorkItemsAsync(WorkItemQuery query, CancellationToken cancellationToken) =>
        Read(null, s => WorklistReader.Query(s, query), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<WorkItemRow>> WorkItemsOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read(null, s => WorklistReader.Of(s, InstanceReader.NumberOf(s, space, id)), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StoredTimer>> TimersOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read(null, s => TimerReader.Of(s, InstanceReader.NumberOf(s, space, id)), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<PendingEffect>> EffectsOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read(null, s => OutboxTable.Of(s, space, id), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<InstanceRow>> QueryInstancesAsync(InstanceQuery query, CancellationToken cancellationToken) =>
        Read(null, s => InstanceReader.Query(s, query), cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<InstanceRow> ReadInstancesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = await Page(0).ConfigureAwait(false); page.Count > 0; page = await Page(page[^1].Number).ConfigureAwait(false))
        {
            foreach (var (_, row) in page) yield return row;
        }

        ValueTask<List<(long Number, InstanceRow Row)>> Page(long after) => Read(null, s => InstanceReader.Page(s, after, PageSize), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<ImmutableArray<PersonalEntry>> PersonalOfAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Read(null, s => InstanceReader.Personal(s, InstanceReader.NumberOf(s, space, id)), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<DueTimer>> DueTimersAsync(DateTimeOffset now, int size, CancellationToken cancellationToken) =>
        Read(null, s => TimerReader.Due(s, now, size), cancellationToken);

    /// <inheritdoc />
    public ValueTask<DateTimeOffset?> NextTimerAsync(CancellationToken cancellationToken) => Read(null, TimerReader.Next, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<PendingEffect>> DueEffectsAsync(DateTimeOffset now, int size, CancellationToken cancellationToken) =>
        Read(null, s => OutboxTable.Due(s, now, size), cancellationToken);

    /// <inheritdoc />
    public async ValueTask PostponeEffectAsync(
        string space, InstanceId id, long effect, DateTimeOffset? nextAttempt, string error, CancellationToken cancellationToken) =>
        await Write(s => OutboxTable.Postpone(s, InstanceReader.NumberOf(s, space, id), effect, nextAttempt, error), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask RemoveNoticeAsync(string space, InstanceId id, long effect, CancellationToken cancellationToken) =>
        await Write(s => OutboxTable.RemoveNotice(s, InstanceReader.NumberOf(s, space, id), effect), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask LogRefusalAsync(StoredRefusal refusal, CancellationToken cancellationToken) =>
        await Write(s => JournalTables.LogRefusal(s, refusal), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StoredRefusal>> RefusalsAsync(string space, InstanceId? id, int size, CancellationToken cancellationToken) =>
        Read(null, s => JournalTables.Refusals(s, space, id, size), cancellationToken);

    /// <inheritdoc />
    public ValueTask<CatalogEntry?> CurrentCatalogAsync(CancellationToken cancellationToken) => Read(null, JournalTables.CurrentCatalog, cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> AppendCatalogAsync(CatalogEntry entry, CancellationToken cancellationToken) =>
        Write(s => JournalTables.AppendCatalog(s, entry), cancellationToken);

    /// <inheritdoc />
    public ValueTask<CatalogEntry?> FindCatalogAsync(string hash, CancellationToken cancellationToken) =>
        Read(null, s => JournalTables.FindCatalog(s, hash), cancellationToken);

    /// <inheritdoc />
    public ValueTask<int> ErasePersonalAsync(string space, InstanceId id, CancellationToken cancellationToken) =>
        Write(s => JournalTables.Erase(s, space, id), cancellationToken);

    /// <summary>Writes what waits, then closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
            _line.Close();
            _writer?.Dispose();
        }

        _sessions.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static CommitResult CommitWithin(Session session, Commit commit)
    {
        var claimed = CommitWriter.Claim(session, commit);
        if (claimed.Result == CommitResult.Committed) CommitWriter.Write(session, commit, claimed.Instance);
        return claimed.Result;
    }

    private Session OpenMigrated()
    {
        Session? session = null;
        try
        {
            session = _sessions.OpenWriter();
            SchemaVersion.Migrate(session);
            return session;
        }
        catch (SqliteException broken)
        {
            session?.Dispose();
            throw SqliteFailure.Of(broken);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    private ValueTask<T> Read<T>(HostTransaction? transaction, Func<Session, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(transaction is null ? _sessions.Read(read) : _sessions.Join(transaction, read));
    }

    private async ValueTask<T> Write<T>(Func<Session, T> write, CancellationToken cancellationToken)
    {
        var pending = new PendingAction<T>(write, cancellationToken);
        Enqueue(pending, cancellationToken);
        return await pending.Done.ConfigureAwait(false);
    }

    private void Enqueue(PendingWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_writer is null) throw new InvalidOperationException("Initialize the store first.");
        _line.Add(write);
    }
}
