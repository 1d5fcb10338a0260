using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A step as a file writes it.</summary>
internal abstract record StepModel
{
    public required Name Name { get; init; }

    /// <summary>Where its object stands.</summary>
    public required SourcePosition At { get; init; }

    public Labels Labels { get; init; } = Labels.None;

    public JsonNode? When { get; init; }

    public Name? SkipTo { get; init; }

    public ImmutableArray<NeedModel> Needs { get; init; } = [];

    public ClockModel? Due { get; init; }

    /// <summary>The ends that it can have: outcomes, <c>then</c>, messages of a wait, cases of a choice.</summary>
    public ImmutableArray<WayModel> Ways { get; init; } = [];
}
