using System.Collections.Immutable;
using Imprimatur.Calendars;

namespace Imprimatur.Machine.State;

/// <summary>The instants of a clock.</summary>
internal sealed record ClockTimes
{
    public static readonly ClockTimes None = new();

    /// <summary>The moment of the point that it counts from; null where it counts from a field or has not begun.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>When it expires; null while it does not run.</summary>
    public Deadline? Due { get; init; }

    /// <summary>The instant at which it last acted.</summary>
    public DateTimeOffset? Acted { get; init; }

    public ImmutableArray<AlertTimes> Alerts { get; init; } = [];
}
