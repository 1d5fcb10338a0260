namespace Imprimatur.Tests.Reference.State;

/// <summary>A clock: where it counts from, whether it stopped, and to which instants it runs.</summary>
internal sealed class RefClock
{
    /// <summary>The moment of its point; null where it counts from a field or has not begun.</summary>
    public DateTimeOffset? Began { get; set; }

    public bool Stopped { get; set; }

    /// <summary>The field from which it counts since it was restarted.</summary>
    public string? CountsFrom { get; set; }

    /// <summary>Since when it stands still.</summary>
    public DateTimeOffset? PausedSince { get; set; }

    /// <summary>When it stood still.</summary>
    public List<(DateTimeOffset From, DateTimeOffset To)> Pauses { get; private set; } = [];

    /// <summary>By what it was lengthened.</summary>
    public List<string> Longer { get; private set; } = [];

    /// <summary>The instant that was computed last; null while it does not run.</summary>
    public DateTimeOffset? Instant { get; set; }

    /// <summary>The instant of the expiry while it is still to act.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>The instants of the alerts that are still to come, by index.</summary>
    public Dictionary<int, DateTimeOffset> Alerts { get; private init; } = [];

    /// <summary>The instants that acted: "each instant acts at most once" (part 9); by alert, -1 for the expiry.</summary>
    public HashSet<(int Alert, DateTimeOffset At)> Acted { get; private init; } = [];

    public void Forget()
    {
        (Pauses, Longer, PausedSince) = ([], [], null);
    }

    public RefClock Copy() => new()
    {
        Began = Began,
        Stopped = Stopped,
        CountsFrom = CountsFrom,
        PausedSince = PausedSince,
        Pauses = [.. Pauses],
        Longer = [.. Longer],
        Instant = Instant,
        Due = Due,
        Alerts = new(Alerts),
        Acted = [.. Acted],
    };
}
