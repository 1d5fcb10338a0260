using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A guarantee as a file writes it.</summary>
internal sealed record GuaranteeModel
{
    public required Name Id { get; init; }

    public required SourcePosition At { get; init; }

    public required GuaranteeKind Kind { get; init; }

    public Labels Labels { get; init; } = Labels.None;

    /// <summary>The steps of <c>at</c> or <c>separate</c>.</summary>
    public NameList? Steps { get; init; }

    /// <summary><c>at</c> by a handler.</summary>
    public Name? Handler { get; init; }

    /// <summary><c>at</c> by a result.</summary>
    public Name? Result { get; init; }

    /// <summary>Points of <c>requires</c>.</summary>
    public NameList? Requires { get; init; }

    /// <summary>Fields of <c>unchanged</c> or <c>unwritten</c>.</summary>
    public NameList? Fields { get; init; }

    public JsonNode? When { get; init; }

    public JsonNode? Never { get; init; }

    public Name? From { get; init; }

    public Name? To { get; init; }

    public Name? Unless { get; init; }

    public Term? Term { get; init; }

    public int Rework { get; init; }

    public Name? Clock { get; init; }

    public Term? StartsLate { get; init; }
}
