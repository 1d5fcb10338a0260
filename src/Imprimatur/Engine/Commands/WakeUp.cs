namespace Imprimatur.Engine.Commands;

/// <summary>Tells all who wait that there is new work. Take <see cref="Next"/>, look for work, and when there is none await what was taken: no ring is
/// lost.</summary>
internal sealed class WakeUp
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
