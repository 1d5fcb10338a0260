using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Imprimatur.Engine.Commands;

/// <summary>Keeps what was used lately, in two generations: when the young one is full it becomes the old one, and what nobody asked for since is gone. Safe
/// to share.</summary>
internal sealed class BoundedCache<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly int _generation;
    private readonly Lock _turn = new();
    private ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();
    private int _filled;

    /// <param name="most">The most entries; 0 keeps nothing.</param>
    public BoundedCache(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        _generation = (most + 1) / 2;
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value)) return true;
        if (!_old.TryGetValue(key, out value)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        if (_generation == 0) return;
        var young = _young;
        if (young.TryAdd(key, value))
        {
            if (Interlocked.Increment(ref _filled) >= _generation) Turn(young);
        }
        else
        {
            young[key] = value;
        }
    }

    public void Remove(TKey key)
    {
        _young.TryRemove(key, out _);
        _old.TryRemove(key, out _);
    }

    private void Turn(ConcurrentDictionary<TKey, TValue> full)
    {
        lock (_turn)
        {
            if (!ReferenceEquals(_young, full)) return;
            _old = full;
            _young = new ConcurrentDictionary<TKey, TValue>();
            Interlocked.Exchange(ref _filled, 0);
        }
    }
}
