using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>A clock, or a step's <c>due</c> (which has neither <c>from</c> nor <c>until</c>).</summary>
internal sealed record ClockModel
{
    public required Name Name { get; init; }

    public Labels Labels { get; init; } = Labels.None;

    public required TermModel Within { get; init; }

    public Name? FromField { get; init; }

    public Name? FromPoint { get; init; }

    public NameList? Until { get; init; }

    public NameList? PausedIn { get; init; }

    /// <summary>Points that start it anew, with the date field that it then counts from.</summary>
    public ImmutableArray<(Name Point, Name Field)> Restarts { get; init; } = [];

    /// <summary>Points that lengthen it.</summary>
    public ImmutableArray<(Name Point, TermModel By)> LongerBy { get; init; } = [];

    public ImmutableArray<AlertModel> Alerts { get; init; } = [];

    public ExpiryModel? Expired { get; init; }
}
