using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Effects;

/// <summary>Something that the outside world must do because of a commit; carries a snapshot of all it needs.</summary>
internal sealed record Effect
{
    /// <summary>The effect's ordinal within the instance, from 1; with the instance's id it is the idempotency key.</summary>
    public required long Ordinal { get; init; }

    public required EffectKind Kind { get; init; }

    /// <summary>The step that asks, or -1 for a clock's notice.</summary>
    public required int Step { get; init; }

    /// <summary>The handler's name; for a notice what it is about (<c>remind</c>, a clock's name, an outcome).</summary>
    public required string Handler { get; init; }

    /// <summary>The inputs by name, as they were at that moment.</summary>
    public ImmutableSortedDictionary<string, Value> Inputs { get; init; } = ImmutableSortedDictionary<string, Value>.Empty;

    /// <summary>For a notice: the posts to tell.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>For a notice: the persons to tell.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];
}
