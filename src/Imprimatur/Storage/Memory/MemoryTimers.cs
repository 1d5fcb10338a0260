using System.Collections.Immutable;

namespace Imprimatur.Storage.Memory;

/// <summary>The timers of all instances in the order of their instants.</summary>
internal sealed class MemoryTimers
{
    private readonly SortedDictionary<(DateTimeOffset Due, long Instance, string Key), MemoryInstance> _byDue = new(new InOrder());

    public DateTimeOffset? Next => _byDue.Where(e => Runs(e.Value)).Select(e => (DateTimeOffset?)e.Key.Due).FirstOrDefault();

    public void Set(MemoryInstance instance, StoredTimer timer)
    {
        Remove(instance, timer.Key);
        instance.Timers.Add(timer.Key, timer);
        _byDue.Add((timer.Due, instance.Number, timer.Key), instance);
    }

    public void Remove(MemoryInstance instance, string key)
    {
        if (instance.Timers.Remove(key, out var old)) _byDue.Remove((old.Due, instance.Number, key));
    }

    public ImmutableArray<DueTimer> Due(DateTimeOffset now, int size) =>
    [
        .. _byDue.TakeWhile(e => e.Key.Due <= now).Where(e => Runs(e.Value)).Take(size)
            .Select(e => new DueTimer(e.Value.Row.Space, e.Value.Row.Id, e.Value.Timers[e.Key.Key])),
    ];

    private static bool Runs(MemoryInstance instance) => instance.Row.Status is InstanceStatus.Active or InstanceStatus.Suspended;

    private sealed class InOrder : IComparer<(DateTimeOffset Due, long Instance, string Key)>
    {
        public int Compare((DateTimeOffset Due, long Instance, string Key) x, (DateTimeOffset Due, long Instance, string Key) y)
        {
            var order = x.Due.CompareTo(y.Due);
            if (order == 0) order = x.Instance.CompareTo(y.Instance);
            return order != 0 ? order : string.CompareOrdinal(x.Key, y.Key);
        }
    }
}
