using System.Collections.Immutable;
using Imprimatur.Storage;

namespace Imprimatur.Engine;

/// <summary>An instance as a reader sees it.</summary>
public sealed record InstanceView
{
    /// <summary>The id.</summary>
    public required InstanceId Id { get; init; }

    /// <summary>The host's key.</summary>
    public required string Key { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The definition's version.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required InstanceStatus Status { get; init; }

    /// <summary>The result of its end, or null.</summary>
    public string? Result { get; init; }

    /// <summary>The number of its records.</summary>
    public required long Revision { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its last record was made.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The fields that the reader may see.</summary>
    public required FieldSet Fields { get; init; }

    /// <summary>What the reader may do now that is possible any time, beside his work items.</summary>
    public ImmutableArray<OutcomeChoice> Acts { get; init; } = [];

    /// <summary>The letters that nothing took, for the steward alone; also after the end.</summary>
    public ImmutableArray<ReceivedLetter> Letters { get; init; } = [];

    /// <summary>Paths of the steps that are open.</summary>
    public ImmutableArray<string> OpenSteps { get; init; } = [];
}
