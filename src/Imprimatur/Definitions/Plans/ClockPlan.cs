using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Definitions.Plans;

/// <summary>A clock (FORMAT part 9); a step's <c>due</c> is one that runs from entering to leaving.</summary>
internal sealed record ClockPlan
{
    public required int Ordinal { get; init; }

    /// <summary>The clock's name; for a <c>due</c> the step's path followed by <c>/due</c>.</summary>
    public required string Name { get; init; }

    public LocalizedText? Title { get; init; }

    public string? Basis { get; init; }

    /// <summary>The step whose <c>due</c>, or whose time to wait, it is; -1 for a clock of the definition.</summary>
    public int OfStep { get; init; } = -1;

    /// <summary>Whether it is the time of a wait: its expiry takes <c>then</c> and tells nobody.</summary>
    public bool IsWait { get; init; }

    /// <summary>The date field that it counts from (for a wait also a moment), or -1.</summary>
    public int FromField { get; init; } = -1;

    /// <summary>The point that it counts from where no field is.</summary>
    public PointPlan? From { get; init; }

    /// <summary>The terms: the first case whose condition holds; the last has none. Empty for a wait until the beginning of the field's day, or its
    /// moment.</summary>
    public required ImmutableArray<TermCasePlan> Within { get; init; }

    public ImmutableArray<PointPlan> Until { get; init; } = [];

    /// <summary>Steps while one of which is open it stands still.</summary>
    public ImmutableArray<int> PausedIn { get; init; } = [];

    /// <summary>Points that start it anew, with the date field that it counts from then.</summary>
    public ImmutableArray<(PointPlan Point, int Field)> Restarts { get; init; } = [];

    /// <summary>Points that lengthen it.</summary>
    public ImmutableArray<(PointPlan Point, ImmutableArray<TermCasePlan> By)> LongerBy { get; init; } = [];

    public ImmutableArray<AlertPlan> Alerts { get; init; } = [];

    /// <summary>Whom its expiry tells; null: the holder, else the candidates.</summary>
    public PeoplePlan? ExpiredNotify { get; init; }

    /// <summary>The step that its expiry ends, or -1.</summary>
    public int ExpiredStep { get; init; } = -1;

    /// <summary>The way (or, on a step for each element, the answer) that its expiry takes, or -1.</summary>
    public int ExpiredWay { get; init; } = -1;
}
