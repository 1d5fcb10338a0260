using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>One way of naming people.</summary>
internal sealed record PersonModel
{
    public required PersonRuleKind Kind { get; init; }

    public required SourcePosition At { get; init; }

    public ImmutableArray<Name> Roles { get; init; } = [];

    /// <summary>A constant unit.</summary>
    public Name? Unit { get; init; }

    /// <summary>The field (or the element's name) that holds the unit, the person or the party.</summary>
    public Name? Field { get; init; }

    /// <summary>The step of <c>performerOf</c>.</summary>
    public Name? Step { get; init; }
}
