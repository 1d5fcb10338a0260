using Imprimatur.Engine.Catalogs;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Fires timers and carries effects, turn about, until both are idle.</summary>
internal sealed class Dispatcher(IWorkflowStore store, CatalogShelf shelf, CalendarRun calendars, TimerRun timers, EffectRun effects) : IDispatcher, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async ValueTask<DispatchReport> RunUntilIdleAsync(int parallelism = 8, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parallelism, 256);
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var count = new DispatchCount();
        for (var before = -1; before != count.Total;)
        {
            before = count.Total;
            await FireAsync(parallelism, count, cancellationToken).ConfigureAwait(false);
            await effects.RunAsync(parallelism, count, cancellationToken).ConfigureAwait(false);
        }

        return count.Report;
    }

    public async ValueTask<DateTimeOffset?> NextTimerAsync(CancellationToken cancellationToken = default)
    {
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await store.NextTimerAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Fires timers; one run at a time, so that nobody fires what another one is about to.</summary>
    public async ValueTask FireAsync(int parallelism, DispatchCount count, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await calendars.RunAsync(cancellationToken).ConfigureAwait(false);
            await timers.RunAsync(parallelism, count, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
