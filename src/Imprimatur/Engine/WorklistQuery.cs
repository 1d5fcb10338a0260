namespace Imprimatur.Engine;

/// <summary>Narrows a worklist.</summary>
public sealed record WorklistQuery
{
    /// <summary>The most items of a page, from 1 to 1,000.</summary>
    /// <value>The default is 50.</value>
    public int Size { get; init; } = 50;

    /// <summary>The cursor of the page before, or null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Only this definition, or null.</summary>
    public string? Workflow { get; init; }

    /// <summary>Only this step's path, or null.</summary>
    public string? Step { get; init; }

    /// <summary>Whether work is left out that the actor may do only for others, by standing delegations.</summary>
    /// <value>The default is false.</value>
    public bool OwnOnly { get; init; }

    /// <summary>Only this instance, or null.</summary>
    public InstanceId? Instance { get; init; }
}
