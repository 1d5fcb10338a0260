namespace Imprimatur.Engine;

/// <summary>Fires due timers and carries the outbox to handlers. A host runs it as a hosted service; tests and tools call it.</summary>
public interface IDispatcher
{
    /// <summary>Fires all timers that are due and tries all effects that may be tried, also those that come of it, until nothing is left for now.</summary>
    /// <param name="parallelism">How many effects may run at once, from 1 to 256.</param>
    /// <param name="cancellationToken">Stops the work after what is under way.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parallelism is not from 1 to 256.</exception>
    ValueTask<DispatchReport> RunUntilIdleAsync(int parallelism = 8, CancellationToken cancellationToken = default);

    /// <summary>The instant of the earliest timer; null when there is none. A test's clock may jump to it.</summary>
    ValueTask<DateTimeOffset?> NextTimerAsync(CancellationToken cancellationToken = default);
}
