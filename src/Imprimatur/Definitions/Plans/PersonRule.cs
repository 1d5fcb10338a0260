using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>One way of naming people.</summary>
internal sealed record PersonRule
{
    /// <summary>Stands in <see cref="Step"/> for the start of the instance.</summary>
    public const int Start = -2;

    public required PersonRuleKind Kind { get; init; }

    /// <summary>For <see cref="PersonRuleKind.Post"/>: the roles, of which one is enough.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>For a post: the unit, when it is constant.</summary>
    public string? Unit { get; init; }

    /// <summary>For a post: the slot (field, or the element's variable after the fields) that holds the unit; for a person or party: the slot that holds it;
    /// -1 when none.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>For <see cref="PersonRuleKind.PerformerOf"/>: the step, or <see cref="Start"/>.</summary>
    public int Step { get; init; } = -1;
}
