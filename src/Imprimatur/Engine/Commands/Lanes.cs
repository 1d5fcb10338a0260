namespace Imprimatur.Engine.Commands;

/// <summary>Lets those who name the same key go one after another in the order of their coming, and all others pass side by side. No lock is held while
/// anyone waits or works.</summary>
internal sealed class Lanes<TKey>
    where TKey : notnull
{
    private const int Shards = 64;
    private readonly Dictionary<TKey, Lane>[] _shards = [.. Enumerable.Range(0, Shards).Select(_ => new Dictionary<TKey, Lane>())];

    /// <summary>Waits for one's turn; disposing the ticket lets the next one go.</summary>
    public async ValueTask<Ticket> EnterAsync(TKey key, CancellationToken cancellationToken)
    {
        var shard = _shards[(uint)key.GetHashCode() % Shards];
        Lane? lane;
        lock (shard)
        {
            if (!shard.TryGetValue(key, out lane)) shard.Add(key, lane = new Lane());
            lane.Users++;
        }

        var ticket = new Ticket(shard, key, lane);
        if (lane.Gate.Wait(0, CancellationToken.None)) return ticket;
        try
        {
            await lane.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            return ticket;
        }
        catch (OperationCanceledException)
        {
            Leave(shard, key, lane);
            throw;
        }
    }

    private static void Leave(Dictionary<TKey, Lane> shard, TKey key, Lane lane)
    {
        lock (shard)
        {
            if (--lane.Users > 0) return;
            shard.Remove(key);
            lane.Gate.Dispose();
        }
    }

    /// <summary>One's turn.</summary>
    internal readonly struct Ticket(Dictionary<TKey, Lane> shard, TKey key, Lane lane) : IDisposable
    {
        public void Dispose()
        {
            lane.Gate.Release();
            Leave(shard, key, lane);
        }
    }

    /// <summary>The queue of one key.</summary>
    internal sealed class Lane
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public int Users { get; set; }
    }
}
