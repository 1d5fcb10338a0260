namespace Imprimatur.Storage;

/// <summary>An instance as a store keeps it: who it is, how far it came, and its state as bytes.</summary>
public sealed record InstanceRow
{
    /// <summary>The space: one body among several in a store; empty for one alone.</summary>
    public required string Space { get; init; }

    /// <summary>The id.</summary>
    public required InstanceId Id { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Definition { get; init; }

    /// <summary>The definition's version.</summary>
    public required int Version { get; init; }

    /// <summary>The definition's content hash.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>The host's key; unique with space and definition.</summary>
    public required string Key { get; init; }

    /// <summary>The number of commits, which is the sequence of the last record.</summary>
    public required long Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>The result of its end, or null.</summary>
    public string? Result { get; init; }

    /// <summary>The value of the field that clearance is compared with, or null while it is missing or there is none.</summary>
    public string? Classification { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last record was made.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The hash of the last record; 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>Control in its canonical form.</summary>
    public required ReadOnlyMemory<byte> Control { get; init; }

    /// <summary>Monitors in their canonical form.</summary>
    public required ReadOnlyMemory<byte> Monitors { get; init; }

    /// <summary>Record in its canonical form.</summary>
    public required ReadOnlyMemory<byte> Record { get; init; }
}
