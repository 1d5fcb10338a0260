using System.Collections.Immutable;
using Imprimatur.Calendars;

namespace Imprimatur.Machine.Transitions;

/// <summary>All that a transition may know beside the plan, the state and the command.</summary>
internal sealed record Circumstances
{
    /// <summary>The moment: the later of the clock and the last record's.</summary>
    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required ITermCalendar Calendar { get; init; }

    public required IRuleSeam Rules { get; init; }

    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>Serials granted to this command, by the series' text without <c>{serial}</c>.</summary>
    public ImmutableSortedDictionary<string, long> Grants { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>The one for whom the actor acts, looked up; null where a standing delegation does not let him.</summary>
    public Actor? Behalf { get; init; }

    /// <summary>The persons whom the command names as receivers of work or of reading, looked up; a person who is not known is absent. Being named gives
    /// nobody the right to be acted for.</summary>
    public ImmutableSortedDictionary<string, Actor> Receivers { get; init; } = ImmutableSortedDictionary<string, Actor>.Empty;

    /// <summary>The codes that units put into numbers, by unit; a unit without an entry stands for itself.</summary>
    public ImmutableSortedDictionary<string, string> UnitCodes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
