using System.Collections.Immutable;

namespace Imprimatur.Storage;

/// <summary>One command's whole effect: written together or not at all, at an expected revision.</summary>
public sealed record Commit
{
    /// <summary>The instance after the command; its revision is the expected one plus one.</summary>
    public required InstanceRow Next { get; init; }

    /// <summary>The record that the command made.</summary>
    public required StoredRecord Record { get; init; }

    /// <summary>Work items that are new or changed.</summary>
    public ImmutableArray<WorkItemRow> ItemsSet { get; init; } = [];

    /// <summary>Ordinals of work items that are gone.</summary>
    public ImmutableArray<long> ItemsGone { get; init; } = [];

    /// <summary>Timers that are new or moved.</summary>
    public ImmutableArray<StoredTimer> TimersSet { get; init; } = [];

    /// <summary>Keys of timers that are gone.</summary>
    public ImmutableArray<string> TimersGone { get; init; } = [];

    /// <summary>New entries of the outbox.</summary>
    public ImmutableArray<StoredEffect> EffectsAdded { get; init; } = [];

    /// <summary>Ordinals of outbox entries that are done.</summary>
    public ImmutableArray<long> EffectsDone { get; init; } = [];

    /// <summary>Serials taken.</summary>
    public ImmutableArray<NumberTaking> Numbers { get; init; } = [];

    /// <summary>Personal values that are new.</summary>
    public ImmutableArray<PersonalEntry> PersonalAdded { get; init; } = [];

    /// <summary>Indexed fields whose value is new.</summary>
    public ImmutableArray<IndexedField> FieldsSet { get; init; } = [];
}
