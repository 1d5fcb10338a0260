using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Imprimatur.Engine.Commands;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Carries the outbox: many entries at once, none twice at once, and a slow one holds up no other.</summary>
internal sealed class EffectRun(IWorkflowStore store, EffectCarrier carrier, WakeUp wakeUp, TimeProvider time)
{
    private const int Batch = 256;

    /// <summary>What is being carried (true), and what was carried since the last look into the outbox (false): a look that began before an answer was
    /// committed still shows the effect, and it must not be carried again for that.</summary>
    private readonly ConcurrentDictionary<EffectKey, bool> _underWay = new();

    /// <summary>Tries all that may be tried, also what comes meanwhile, until nothing is left for now.</summary>
    public async ValueTask RunAsync(int parallelism, DispatchCount count, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(DueAsync(cancellationToken), options, async (pending, token) =>
        {
            try
            {
                await carrier.CarryAsync(pending, count, token).ConfigureAwait(false);
            }
            finally
            {
                _underWay[KeyOf(pending)] = false;
                wakeUp.Ring();
            }
        }).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<PendingEffect> DueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = wakeUp.Next;
            var busy = Sweep();
            var found = false;
            foreach (var pending in await store.DueEffectsAsync(time.GetUtcNow(), Batch + busy, cancellationToken).ConfigureAwait(false))
            {
                if (!_underWay.TryAdd(KeyOf(pending), true)) continue;
                found = true;
                yield return pending;
            }

            if (found) continue;
            if (busy == 0 && _underWay.All(u => !u.Value)) yield break;
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets what was carried before the next look begins; gives the number of those that are still being carried.</summary>
    private int Sweep()
    {
        var busy = 0;
        foreach (var entry in _underWay)
        {
            if (entry.Value) busy++;
            else _underWay.TryRemove(entry);
        }

        return busy;
    }

    private static EffectKey KeyOf(PendingEffect pending) => new(pending.Space, pending.Instance, pending.Effect.Ordinal);
}
