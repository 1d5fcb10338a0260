using System.Collections.Immutable;
using Imprimatur.Calendars;

namespace Imprimatur.Machine.State;

/// <summary>The instants of a clock.</summary>
internal sealed record ClockTimes
{
    public static readonly ClockTimes None = new();

    /// <summary>The moment of the point that it counts from; null where it counts from a field or has not begun.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>The date field that it counts from since it was started anew, or -1 where it counts from its own beginning.</summary>
    public int FromField { get; init; } = -1;

    /// <summary>When it expires; null while it does not run.</summary>
    public Deadline? Due { get; init; }

    /// <summary>The instant at which it last acted.</summary>
    public DateTimeOffset? Acted { get; init; }

    public ImmutableArray<AlertTimes> Alerts { get; init; } = [];

    /// <summary>What lengthened its term, in order; neighbours of one unit are added up.</summary>
    public ImmutableArray<Term> Longer { get; init; } = [];

    /// <summary>Since when it stands still; null while it does not.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The days on which it stood still: those after one day up to and with another; none of them touches the next.</summary>
    public ImmutableArray<(DateOnly After, DateOnly Through)> PausedDays { get; init; } = [];

    /// <summary>How long it stood still in all, for terms in hours.</summary>
    public TimeSpan PausedTime { get; init; }
}
