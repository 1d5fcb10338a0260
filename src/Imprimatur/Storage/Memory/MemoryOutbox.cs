using System.Collections.Immutable;

namespace Imprimatur.Storage.Memory;

/// <summary>The outbox of all instances in the order in which entries came.</summary>
internal sealed class MemoryOutbox
{
    private readonly SortedDictionary<long, PendingEffect> _entries = [];
    private long _last;

    public void Add(MemoryInstance instance, StoredEffect effect)
    {
        Remove(instance, effect.Ordinal);
        instance.Effects.Add(effect.Ordinal, ++_last);
        _entries.Add(_last, new PendingEffect(instance.Row.Space, instance.Row.Id, effect, 0, DateTimeOffset.MinValue, null));
    }

    public void Remove(MemoryInstance instance, long ordinal)
    {
        if (instance.Effects.Remove(ordinal, out var number)) _entries.Remove(number);
    }

    public void RemoveNotice(MemoryInstance instance, long ordinal)
    {
        if (instance.Effects.TryGetValue(ordinal, out var number) && _entries[number].Effect.IsNotice) Remove(instance, ordinal);
    }

    public void Postpone(MemoryInstance instance, long ordinal, DateTimeOffset? nextAttempt, string error)
    {
        if (!instance.Effects.TryGetValue(ordinal, out var number)) return;
        var entry = _entries[number];
        _entries[number] = entry with { Attempts = entry.Attempts + 1, NextAttempt = nextAttempt, LastError = error };
    }

    public ImmutableArray<PendingEffect> Due(DateTimeOffset now, int size) =>
        [.. _entries.Values.Where(e => e.NextAttempt <= now).Take(size)];

    public ImmutableArray<PendingEffect> Of(MemoryInstance instance) => [.. instance.Effects.Values.Select(number => _entries[number])];
}
