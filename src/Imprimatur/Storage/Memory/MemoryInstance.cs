namespace Imprimatur.Storage.Memory;

/// <summary>All that the memory store keeps of one instance.</summary>
internal sealed class MemoryInstance(long number, InstanceRow row)
{
    /// <summary>Its place in the order of starts, from 1.</summary>
    public long Number { get; } = number;

    public InstanceRow Row { get; set; } = row;

    public List<StoredRecord> Records { get; } = [];

    public Dictionary<string, StoredRecord> ByCommand { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<long, OpenItem> Items { get; } = [];

    public SortedDictionary<string, StoredTimer> Timers { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of its outbox entries by ordinal.</summary>
    public SortedDictionary<long, long> Effects { get; } = [];

    public List<PersonalEntry> Personal { get; } = [];

    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>An open work item with its place in the order of openings.</summary>
    internal sealed record OpenItem(long Number, MemoryInstance Instance, WorkItemRow Row);
}
