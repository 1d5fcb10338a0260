using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>What can happen: the one shape of outcomes, answers, messages, acts and <c>then</c>.</summary>
internal sealed record WayModel
{
    public required Name Name { get; init; }

    public required SourcePosition At { get; init; }

    public Labels Labels { get; init; } = Labels.None;

    public PeopleModel? By { get; init; }

    /// <summary>Where <c>"by": "clock"</c> stands.</summary>
    public Name? Clock { get; init; }

    public NameList? During { get; init; }

    public JsonNode? If { get; init; }

    public NameList? Require { get; init; }

    public NameList? Writes { get; init; }

    public ImmutableArray<AssignmentModel> Set { get; init; } = [];

    public NameList? Approves { get; init; }

    public Name? Collects { get; init; }

    public PeopleModel? Notify { get; init; }

    /// <summary>Where it leads: one name, or those that the performer chooses from; null when nothing moves.</summary>
    public NameList? To { get; init; }

    /// <summary>Whether <c>to</c> was written as a list.</summary>
    public bool ToIsList { get; init; }

    public Name? Resume { get; init; }
}
