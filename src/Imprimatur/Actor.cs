using System.Collections.Immutable;

namespace Imprimatur;

/// <summary>Who acts: authenticated by the host, authorised by the engine. Immutable.</summary>
public sealed record Actor
{
    /// <summary>Makes a person from an id and the posts held.</summary>
    /// <param name="id">The id by which the host knows the person; at most 200 characters.</param>
    /// <param name="posts">The posts held.</param>
    public Actor(string id, params IEnumerable<Post> posts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Length, 200, nameof(id));
        Id = id;
        Posts = [.. posts];
    }

    /// <summary>The id by which the host knows the actor.</summary>
    public string Id { get; }

    /// <summary>The posts held.</summary>
    public ImmutableArray<Post> Posts { get; init; }

    /// <summary>Person, service or agent.</summary>
    /// <value>The default is <see cref="ActorKind.Person"/>.</value>
    public ActorKind Kind { get; init; }

    /// <summary>The highest secrecy level that the actor may see, in the words of the definition's <c>classifiedBy</c> field; null for its lowest.</summary>
    public string? Clearance { get; init; }

    /// <summary>The person for whom the actor acts, or null. Both become performers and both are recorded.</summary>
    public string? ActsFor { get; init; }
}
