using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Machine.Commands;

namespace Imprimatur.Machine.Views;

/// <summary>An open work item as the shell indexes it.</summary>
internal sealed record OpenItem
{
    public required WorkItemKey Key { get; init; }

    public string? Holder { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public Deadline? Due { get; init; }

    /// <summary>The posts of which one makes a candidate.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>The persons who are candidates by name, and to whom it was handed over.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>The persons whom separation of duties bars from it.</summary>
    public ImmutableArray<string> Barred { get; init; } = [];

    /// <summary>The outcomes that its <c>if</c> does not definitely rule out.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Whether it is the steward's: a held token, a poison effect, nobody left to act.</summary>
    public bool ForSteward { get; init; }
}
