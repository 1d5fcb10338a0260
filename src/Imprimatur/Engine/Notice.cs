using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>Something that people should know: a reminder, a term that runs out, an outcome.</summary>
public sealed record Notice
{
    /// <summary>The same for every attempt of one notice, and for no other.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The instance.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>The host's key of the instance.</summary>
    public required string Key { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>What it is about: <c>remind</c>, a clock's name, an outcome.</summary>
    public required string About { get; init; }

    /// <summary>The step, or null.</summary>
    public string? Step { get; init; }

    /// <summary>The posts to tell: everybody who holds one.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>The persons to tell.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>What it carries, such as the text of a reminder.</summary>
    public required FieldSet Inputs { get; init; }
}
