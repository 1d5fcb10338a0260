namespace Imprimatur.Storage;

/// <summary>Asks for instances, in the order of their ids' commits.</summary>
public sealed record InstanceQuery
{
    /// <summary>The space.</summary>
    public required string Space { get; init; }

    /// <summary>Only this definition, or null.</summary>
    public string? Definition { get; init; }

    /// <summary>Only this status, or null.</summary>
    public InstanceStatus? Status { get; init; }

    /// <summary>Only those whose indexed field has this value, or null.</summary>
    public IndexedField? Where { get; init; }

    /// <summary>The most instances.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Instances after this one, or null for the first.</summary>
    public InstanceId? After { get; init; }
}
