using System.Collections.Immutable;

namespace Imprimatur.Storage;

/// <summary>Asks for the open work items of instances that are not suspended which someone is a candidate for or holds, in the order in which they were
/// opened.</summary>
public sealed record WorkItemQuery
{
    /// <summary>The space.</summary>
    public required string Space { get; init; }

    /// <summary>The person: items that he holds, and unclaimed items that name him.</summary>
    public string? Person { get; init; }

    /// <summary>Others for whom the person may act: items that they hold, and unclaimed items that name them.</summary>
    public ImmutableArray<string> Principals { get; init; } = [];

    /// <summary>The posts held: unclaimed items for which one of them is a candidate. An item's post without a unit is met by the role in any unit.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>Only this definition, or null.</summary>
    public string? Definition { get; init; }

    /// <summary>Only this step's path, or null.</summary>
    public string? Step { get; init; }

    /// <summary>Only this instance, or null.</summary>
    public InstanceId? Instance { get; init; }

    /// <summary>The most items.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Items after this cursor, or null for the first.</summary>
    public string? After { get; init; }
}
