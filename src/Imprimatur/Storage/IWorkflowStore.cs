using System.Collections.Immutable;

namespace Imprimatur.Storage;

/// <summary>Where instances live. Every method may be called from many threads at once; <c>Imprimatur.Testing</c> holds the contract's tests.</summary>
public interface IWorkflowStore
{
    /// <summary>Makes the store ready: creates or migrates its schema.</summary>
    /// <exception cref="StoreException">The schema is newer than this version of the library, or the store cannot be opened.</exception>
    ValueTask InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Loads an instance; null when there is none.</summary>
    ValueTask<StoredInstance?> LoadAsync(string space, InstanceId id, HostTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>Finds an instance by the host's key; null when there is none.</summary>
    ValueTask<InstanceId?> FindAsync(string space, string definition, string key, HostTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>Writes a command's whole effect, or nothing. Durable when the task ends, unless it joined the host's transaction.</summary>
    /// <remarks>
    /// Where several results apply the first of this list is given: <see cref="CommitResult.CommandKnown"/>, <see cref="CommitResult.RevisionLost"/>,
    /// <see cref="CommitResult.KeyTaken"/>, <see cref="CommitResult.SerialLost"/>. A cancelled commit may have been written all the same.
    /// </remarks>
    /// <exception cref="StoreException">The store is broken or busy, or cannot join such a transaction.</exception>
    ValueTask<CommitResult> CommitAsync(Commit commit, HostTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>The last serial taken of a series; 0 when none was.</summary>
    ValueTask<long> LastSerialAsync(string space, string series, HostTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>The record that a command made; null when there is none.</summary>
    ValueTask<StoredRecord?> FindRecordAsync(string space, InstanceId id, string commandId, HostTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>The records of an instance in their order, from the one after <paramref name="after"/>.</summary>
    IAsyncEnumerable<StoredRecord> ReadHistoryAsync(string space, InstanceId id, long after, CancellationToken cancellationToken);

    /// <summary>The records of all instances of all spaces in the one global order; at most <paramref name="size"/>, fewer at the end.</summary>
    ValueTask<ImmutableArray<FeedRecord>> ReadFeedAsync(long after, int size, CancellationToken cancellationToken);

    /// <summary>Open work items of instances that are not suspended, in the order in which they were opened (of an ended one, letters). Which items a
    /// query finds is said by <see cref="CandidateKey"/>; an unclaimed item that bars the person by <see cref="WorkItemRow.Barred"/> is left out.</summary>
    ValueTask<ImmutableArray<FoundWorkItem>> QueryWorkItemsAsync(WorkItemQuery query, CancellationToken cancellationToken);

    /// <summary>The open work items of an instance.</summary>
    ValueTask<ImmutableArray<WorkItemRow>> WorkItemsOfAsync(string space, InstanceId id, CancellationToken cancellationToken);

    /// <summary>The timers of an instance.</summary>
    ValueTask<ImmutableArray<StoredTimer>> TimersOfAsync(string space, InstanceId id, CancellationToken cancellationToken);

    /// <summary>The outbox entries of an instance.</summary>
    ValueTask<ImmutableArray<PendingEffect>> EffectsOfAsync(string space, InstanceId id, CancellationToken cancellationToken);

    /// <summary>Instances of a space, in the order of their starts.</summary>
    ValueTask<ImmutableArray<InstanceRow>> QueryInstancesAsync(InstanceQuery query, CancellationToken cancellationToken);

    /// <summary>All instances of all spaces in the order of their starts, for audits and projections; those that start meanwhile may be absent.</summary>
    IAsyncEnumerable<InstanceRow> ReadInstancesAsync(CancellationToken cancellationToken);

    /// <summary>The personal values of an instance, which its records hold as hashes.</summary>
    ValueTask<ImmutableArray<PersonalEntry>> PersonalOfAsync(string space, InstanceId id, CancellationToken cancellationToken);

    /// <summary>Timers of active and suspended instances that are due, the earliest first.</summary>
    ValueTask<ImmutableArray<DueTimer>> DueTimersAsync(DateTimeOffset now, int size, CancellationToken cancellationToken);

    /// <summary>The instant of the earliest timer; null when there is none.</summary>
    ValueTask<DateTimeOffset?> NextTimerAsync(CancellationToken cancellationToken);

    /// <summary>Outbox entries that may be tried now, the oldest first; those that were given up are not among them.</summary>
    ValueTask<ImmutableArray<PendingEffect>> DueEffectsAsync(DateTimeOffset now, int size, CancellationToken cancellationToken);

    /// <summary>Notes a failed attempt, and when the next may come; null when it is given up (dead letter) until it is tried again by the steward.</summary>
    ValueTask PostponeEffectAsync(string space, InstanceId id, long effect, DateTimeOffset? nextAttempt, string error, CancellationToken cancellationToken);

    /// <summary>Removes a notice that was delivered.</summary>
    ValueTask RemoveNoticeAsync(string space, InstanceId id, long effect, CancellationToken cancellationToken);

    /// <summary>Adds to the refusal log.</summary>
    ValueTask LogRefusalAsync(StoredRefusal refusal, CancellationToken cancellationToken);

    /// <summary>The refusal log of an instance (or of starts, with null), the newest first.</summary>
    ValueTask<ImmutableArray<StoredRefusal>> RefusalsAsync(string space, InstanceId? id, int size, CancellationToken cancellationToken);

    /// <summary>The newest epoch of the catalog; null when there is none.</summary>
    ValueTask<CatalogEntry?> CurrentCatalogAsync(CancellationToken cancellationToken);

    /// <summary>Adds an epoch to the catalog's journal.</summary>
    /// <returns>False when another writer added that epoch first.</returns>
    ValueTask<bool> AppendCatalogAsync(CatalogEntry entry, CancellationToken cancellationToken);

    /// <summary>An epoch of the catalog's journal by content hash; null when there is none.</summary>
    ValueTask<CatalogEntry?> FindCatalogAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Erases the personal values of an ended instance, and its refusal log, which names persons.</summary>
    /// <returns>The number of values erased; 0 when the instance has not ended.</returns>
    ValueTask<int> ErasePersonalAsync(string space, InstanceId id, CancellationToken cancellationToken);
}
