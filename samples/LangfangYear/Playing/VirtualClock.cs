namespace LangfangYear.Playing;

/// <summary>The clock of the year that is played: it stands still until it is set, and never goes back.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Sets the clock forward; an earlier moment is passed over.</summary>
    public void Set(DateTimeOffset moment)
    {
        if (moment.UtcTicks > Interlocked.Read(ref _ticks)) Interlocked.Exchange(ref _ticks, moment.UtcTicks);
    }
}
