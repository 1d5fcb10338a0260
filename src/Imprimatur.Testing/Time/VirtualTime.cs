namespace Imprimatur.Testing.Time;

/// <summary>A <see cref="TimeProvider"/> that stands still until it is told to go on. Timers fire within <see cref="AdvanceTo"/>, in the order of their
/// instants. Safe to share
/// between threads.</summary>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(DateTimeOffset Due, long Number), VirtualTimer> _timers = [];
    private DateTimeOffset _now;
    private long _timersMade;

    /// <summary>Makes a clock that stands at a moment.</summary>
    /// <param name="start">The moment.</param>
    public VirtualTime(DateTimeOffset start) => _now = start;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now.ToUniversalTime();
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Lets a span of time pass.</summary>
    /// <param name="span">The span; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void Advance(TimeSpan span) => AdvanceTo(GetUtcNow() + span);

    /// <summary>Lets time pass up to a moment, and fires what is due on the way, each timer at its own instant.</summary>
    /// <param name="moment">The moment; not earlier than now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is past.</exception>
    public void AdvanceTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        while (TakeDue(moment) is { } timer) timer.Fire();
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state, Interlocked.Increment(ref _timersMade));
        timer.Change(dueTime, period);
        return timer;
    }

    private VirtualTimer? TakeDue(DateTimeOffset moment)
    {
        lock (_gate)
        {
            if (_timers.Count == 0 || _timers.First().Key.Due > moment)
            {
                if (moment > _now) _now = moment;
                return null;
            }

            var (place, timer) = _timers.First();
            _timers.Remove(place);
            if (place.Due > _now) _now = place.Due;
            timer.Place = null;
            if (timer.Period > TimeSpan.Zero) Plan(timer, timer.Period);
            return timer;
        }
    }

    private void Plan(VirtualTimer timer, TimeSpan dueTime)
    {
        timer.Place = (_now + dueTime, timer.Number);
        _timers.Add(timer.Place.Value, timer);
    }

    private bool Change(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (timer.Place is { } old) _timers.Remove(old);
            timer.Place = null;
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan) Plan(timer, dueTime);
        }

        return true;
    }

    /// <summary>A timer of this clock; its place is null while it does not run.</summary>
    private sealed class VirtualTimer(VirtualTime clock, TimerCallback callback, object? state, long number) : ITimer
    {
        public long Number { get; } = number;

        public (DateTimeOffset Due, long Number)? Place { get; set; }

        public TimeSpan Period { get; set; } = Timeout.InfiniteTimeSpan;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Change(this, dueTime, period);

        public void Dispose() => clock.Change(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
