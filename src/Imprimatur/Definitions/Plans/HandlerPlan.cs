using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A declared handler of <c>handlers.json</c>.</summary>
internal sealed record HandlerPlan
{
    public required string Name { get; init; }

    /// <summary>Its inputs: the kind, and for a list the kind of its elements.</summary>
    public ImmutableSortedDictionary<string, (FieldKind Kind, FieldKind Element)> Inputs { get; init; } =
        ImmutableSortedDictionary<string, (FieldKind, FieldKind)>.Empty;

    /// <summary>The outcomes that it can answer with.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Whether what it does is seen by the public.</summary>
    public bool Public { get; init; }

    /// <summary>The inputs that leave the house.</summary>
    public ImmutableArray<string> Sends { get; init; } = [];
}
