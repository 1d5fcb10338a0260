using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Reading;

/// <summary>A record as it is read back: names instead of ordinals, personal values revealed where they are still there.</summary>
internal sealed record RecordView
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Space { get; init; }

    public required InstanceId Instance { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Definition { get; init; }

    public required int Version { get; init; }

    public required string CatalogHash { get; init; }

    public required long CatalogEpoch { get; init; }

    /// <summary>SHA-256 of Control after the command, 64 lower-case hexadecimal digits.</summary>
    public required string ControlHash { get; init; }

    /// <summary>Who acted, with the posts of that moment; null for the engine itself.</summary>
    public Actor? Actor { get; init; }

    public required string CommandId { get; init; }

    /// <summary>What was done: <c>start</c>, <c>complete</c>, ...</summary>
    public required string Command { get; init; }

    /// <summary>The step that the command names, or null.</summary>
    public string? Step { get; init; }

    public string? Element { get; init; }

    /// <summary>The outcome, answer, message or act that the command names, or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>The comment, or the text of a note; null when there is none.</summary>
    public string? Comment { get; init; }

    /// <summary>The persons whom the command names: who receives, to whom it is circulated.</summary>
    public ImmutableArray<string> Receivers { get; init; } = [];

    /// <summary>What the command itself wrote, by field.</summary>
    public ImmutableArray<KeyValuePair<string, Value>> Writes { get; init; } = [];

    /// <summary>The texts that the actor was shown: field, digest, revision.</summary>
    public ImmutableArray<(string Field, string Digest, long Revision)> Seen { get; init; } = [];

    public ImmutableArray<EventView> Events { get; init; } = [];
}
