namespace Imprimatur.Engine.Dispatch;

/// <summary>Counts what a run of the dispatcher does. Safe to share.</summary>
internal sealed class DispatchCount
{
    private int _timers;
    private int _answered;
    private int _notices;
    private int _failures;
    private int _deadLetters;

    /// <summary>How much was done.</summary>
    public int Total => Volatile.Read(ref _timers) + Volatile.Read(ref _answered) + Volatile.Read(ref _notices) + Volatile.Read(ref _failures)
        + Volatile.Read(ref _deadLetters);

    public DispatchReport Report => new(_timers, _answered, _notices, _failures, _deadLetters);

    public void Timer() => Interlocked.Increment(ref _timers);

    public void Answered() => Interlocked.Increment(ref _answered);

    public void Notice() => Interlocked.Increment(ref _notices);

    public void Failure() => Interlocked.Increment(ref _failures);

    public void DeadLetter() => Interlocked.Increment(ref _deadLetters);
}
