namespace Imprimatur.Storage.Memory;

/// <summary>The memory store's data. Not safe to share: the store's lock guards it.</summary>
internal sealed class MemoryTables
{
    /// <summary>How many items one command may open; beyond the limits of a definition by a wide margin.</summary>
    private const int ItemsPerRecord = 4096;

    public Dictionary<(string Space, InstanceId Id), MemoryInstance> Instances { get; } = [];

    /// <summary>All instances in the order of their starts.</summary>
    public List<MemoryInstance> Starts { get; } = [];

    public Dictionary<(string Space, string Definition, string Key), MemoryInstance> Keys { get; } = [];

    public Dictionary<(string Space, string Series), long> Serials { get; } = [];

    public List<FeedRecord> Feed { get; } = [];

    public MemoryWorklist Worklist { get; } = new();

    public MemoryTimers Timers { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    public List<StoredRefusal> Refusals { get; } = [];

    public List<CatalogEntry> Catalogs { get; } = [];

    public CommitResult Commit(Commit commit)
    {
        var instance = Instances.GetValueOrDefault((commit.Next.Space, commit.Next.Id));
        var result = Check(commit, instance);
        if (result != CommitResult.Committed) return result;
        instance ??= Start(commit.Next);
        Unlist(instance, commit);
        instance.Row = commit.Next;
        instance.Records.Add(commit.Record);
        instance.ByCommand.Add(commit.Record.CommandId, commit.Record);
        Feed.Add(new FeedRecord(Feed.Count + 1, commit.Next.Space, commit.Next.Id, commit.Record));
        List(instance, commit);
        foreach (var taking in commit.Numbers) Serials[(commit.Next.Space, taking.Series)] = taking.Serial;
        foreach (var entry in commit.PersonalAdded)
        {
            if (!instance.Personal.Exists(p => p.Hash.Span.SequenceEqual(entry.Hash.Span))) instance.Personal.Add(entry);
        }

        foreach (var field in commit.FieldsSet) instance.Fields[field.Name] = field.Text;
        return CommitResult.Committed;
    }

    private CommitResult Check(Commit commit, MemoryInstance? instance)
    {
        if (instance is not null && instance.ByCommand.ContainsKey(commit.Record.CommandId)) return CommitResult.CommandKnown;
        if ((instance?.Row.Revision ?? 0) != commit.Next.Revision - 1) return CommitResult.RevisionLost;
        if (instance is null && Keys.ContainsKey((commit.Next.Space, commit.Next.Definition, commit.Next.Key))) return CommitResult.KeyTaken;
        var taken = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var taking in commit.Numbers)
        {
            var last = taken.TryGetValue(taking.Series, out var here) ? here : Serials.GetValueOrDefault((commit.Next.Space, taking.Series));
            if (taking.Serial != last + 1) return CommitResult.SerialLost;
            taken[taking.Series] = taking.Serial;
        }

        return CommitResult.Committed;
    }

    private MemoryInstance Start(InstanceRow row)
    {
        var instance = new MemoryInstance(Starts.Count + 1, row);
        Instances.Add((row.Space, row.Id), instance);
        Keys.Add((row.Space, row.Definition, row.Key), instance);
        Starts.Add(instance);
        return instance;
    }

    private void Unlist(MemoryInstance instance, Commit commit)
    {
        foreach (var ordinal in commit.ItemsGone)
        {
            if (instance.Items.Remove(ordinal, out var item)) Worklist.Remove(item);
        }

        foreach (var key in commit.TimersGone) Timers.Remove(instance, key);
        foreach (var ordinal in commit.EffectsDone) Outbox.Remove(instance, ordinal);
    }

    private void List(MemoryInstance instance, Commit commit)
    {
        var index = 0;
        foreach (var row in commit.ItemsSet)
        {
            var number = ((long)Feed.Count * ItemsPerRecord) + index++;
            if (instance.Items.TryGetValue(row.Ordinal, out var old))
            {
                Worklist.Remove(old);
                number = old.Number;
            }

            var item = new MemoryInstance.OpenItem(number, instance, row);
            instance.Items[row.Ordinal] = item;
            Worklist.Add(item);
        }

        foreach (var timer in commit.TimersSet) Timers.Set(instance, timer);
        foreach (var effect in commit.EffectsAdded) Outbox.Add(instance, effect);
    }
}
