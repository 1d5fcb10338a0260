using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Imprimatur.Engine.Commands;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Carries the outbox: many entries at once, none twice at once, and a slow one holds up no other.</summary>
internal sealed class EffectRun(IWorkflowStore store, EffectCarrier carrier, WakeUp wakeUp, TimeProvider time)
{
    private const int Batch = 256;
    private readonly ConcurrentDictionary<EffectKey, byte> _underWay = new();

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
                _underWay.TryRemove(KeyOf(pending), out _);
                wakeUp.Ring();
            }
        }).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<PendingEffect> DueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = wakeUp.Next;
            var busy = _underWay.Count;
            var found = false;
            foreach (var pending in await store.DueEffectsAsync(time.GetUtcNow(), Batch + busy, cancellationToken).ConfigureAwait(false))
            {
                if (!_underWay.TryAdd(KeyOf(pending), 0)) continue;
                found = true;
                yield return pending;
            }

            if (found) continue;
            if (busy == 0 && _underWay.IsEmpty) yield break;
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static EffectKey KeyOf(PendingEffect pending) => new(pending.Space, pending.Instance, pending.Effect.Ordinal);
}
