using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>One record of an instance's history: who did what, and all that came of it.</summary>
public sealed record HistoryEntry
{
    /// <summary>Its place in the instance, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }

    /// <summary>What was done: <c>start, save, claim, release, complete, recall, reassign, delegate, addParticipant, removeParticipant, message, act, letter,
    /// note, suspend, resume, terminate, resolveHeld, timerFired, effectAnswered, calendarChanged</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Who did it; null for the engine itself.</summary>
    public string? By { get; init; }

    /// <summary>What kind of actor did it.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>The person for whom the actor acted, or null.</summary>
    public string? ActsFor { get; init; }

    /// <summary>The step that the command names, or null.</summary>
    public string? Step { get; init; }

    /// <summary>The element that the command names, or null.</summary>
    public string? Element { get; init; }

    /// <summary>The outcome, answer, message or act that the command names, or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>The comment, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>The texts that the actor was shown, with digest and revision.</summary>
    public ImmutableArray<SeenContent> Seen { get; init; } = [];

    /// <summary>What came of it, in order.</summary>
    public ImmutableArray<HistoryEvent> Events { get; init; } = [];

    /// <summary>The content hash of the catalog in force, 64 lower-case hexadecimal digits.</summary>
    public required string CatalogHash { get; init; }

    /// <summary>The catalog's epoch.</summary>
    public required long Epoch { get; init; }

    /// <summary>The hash of the record, which the next one continues; 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
