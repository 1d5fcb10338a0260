using System.Collections.Immutable;

namespace Imprimatur.Storage;

/// <summary>An open work item as worklists find it.</summary>
public sealed record WorkItemRow
{
    /// <summary>Its ordinal within the instance.</summary>
    public required long Ordinal { get; init; }

    /// <summary>The step's path.</summary>
    public required string Step { get; init; }

    /// <summary>The element, or null.</summary>
    public string? Element { get; init; }

    /// <summary>Who has claimed it, or null.</summary>
    public string? Holder { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it is due, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether <see cref="Due"/> lies beyond the calendar.</summary>
    public bool DueIsProvisional { get; init; }

    /// <summary>The posts of which one makes a candidate.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>The persons who are candidates by name.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>The persons whom separation of duties bars.</summary>
    public ImmutableArray<string> Barred { get; init; } = [];

    /// <summary>The outcomes that are open.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Whether it is the steward's.</summary>
    public bool ForSteward { get; init; }
}
