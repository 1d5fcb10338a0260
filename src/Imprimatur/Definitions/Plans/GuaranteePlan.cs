using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>A guarantee: proved at deployment, enforced when the engine runs.</summary>
internal sealed record GuaranteePlan
{
    public required string Id { get; init; }

    public required GuaranteeKind Kind { get; init; }

    public LocalizedText? Title { get; init; }

    public string? Basis { get; init; }

    /// <summary>The steps whose entering it watches (<c>at</c>), or keeps apart (<c>separate</c>).</summary>
    public ImmutableArray<int> Steps { get; init; } = [];

    /// <summary>For <see cref="GuaranteeKind.Requires"/>: any of these must be the latest ending of its step.</summary>
    public ImmutableArray<PointPlan> Requires { get; init; } = [];

    /// <summary>The fields that were not written since.</summary>
    public ImmutableArray<int> Fields { get; init; } = [];

    /// <summary>Takes a case out only when definitely false.</summary>
    public Condition? When { get; init; }

    /// <summary>For <see cref="GuaranteeKind.Never"/>: definitely false whenever a step is entered.</summary>
    public Condition? Never { get; init; }

    public PointPlan? From { get; init; }

    public PointPlan? To { get; init; }

    public PointPlan? Unless { get; init; }

    public Term? Term { get; init; }

    public int Rework { get; init; }

    /// <summary>For <see cref="GuaranteeKind.ClockKept"/>: the clock.</summary>
    public int Clock { get; init; } = -1;

    public Term? StartsLate { get; init; }
}
