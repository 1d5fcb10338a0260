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

    /// <summary>New entries of the outbox, which may be tried at once; one whose ordinal is there already is to be tried again from the first
    /// attempt.</summary>
    public ImmutableArray<StoredEffect> EffectsAdded { get; init; } = [];

    /// <summary>Ordinals of outbox entries that are done.</summary>
    public ImmutableArray<long> EffectsDone { get; init; } = [];

    /// <summary>Serials taken.</summary>
    public ImmutableArray<NumberTaking> Numbers { get; init; } = [];

    /// <summary>Personal values that are new.</summary>
    public ImmutableArray<PersonalEntry> PersonalAdded { get; init; } = [];

    /// <summary>Indexed fields whose value is new.</summary>
    public ImmutableArray<IndexedField> FieldsSet { get; init; } = [];

    /// <summary>Every store calls this first: what no engine may send is a bug, not a lost race.</summary>
    /// <exception cref="ArgumentException">Record and row do not belong together, or a hash has not 32 bytes.</exception>
    public void ThrowIfMalformed()
    {
        if (Record.Sequence != Next.Revision || Next.Revision < 1) throw new ArgumentException("The record's sequence must be the row's new revision, from 1.");
        if (Record.Hash.Length != 32 || !Record.Hash.Span.SequenceEqual(Next.Head.Span))
        {
            throw new ArgumentException("The row's head must be the record's hash.");
        }

        if (ItemsSet.Length > 4_000) throw new ArgumentException("A commit may set at most 4,000 work items.");
    }
}
