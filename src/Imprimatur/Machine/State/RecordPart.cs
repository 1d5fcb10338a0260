using System.Collections.Immutable;

namespace Imprimatur.Machine.State;

/// <summary>What decides nothing: ordinals, revisions, times, due instants, readers, reminders, replies' texts. Immutable.</summary>
internal sealed record RecordPart
{
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The moment of the last command.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The ordinal that the next work item or held token takes.</summary>
    public long NextItem { get; init; } = 1;

    public long NextEffect { get; init; } = 1;

    /// <summary>By field; 0 while it is missing.</summary>
    public required ImmutableArray<long> Revisions { get; init; }

    /// <summary>By place in <see cref="Control.Items"/>.</summary>
    public ImmutableArray<ItemOpening> Openings { get; init; } = [];

    public ImmutableArray<HeldSince> Held { get; init; } = [];

    /// <summary>By clock.</summary>
    public required ImmutableArray<ClockTimes> Clocks { get; init; }

    public ImmutableArray<ReplyDetail> Replies { get; init; } = [];

    public ImmutableArray<EffectInFlight> Effects { get; init; } = [];

    /// <summary>To whom the instance was circulated (传阅).</summary>
    public PersonSet Circulated { get; init; } = PersonSet.Empty;

    /// <summary>Who acknowledged having read it (已阅).</summary>
    public PersonSet Acknowledged { get; init; } = PersonSet.Empty;

    /// <summary>Who supervises it (督办).</summary>
    public PersonSet Supervisors { get; init; } = PersonSet.Empty;

    /// <summary>The words of kept messages, and the letters that lie with the steward.</summary>
    public ImmutableArray<Letter> Letters { get; init; } = [];

    /// <summary>What was advised on open items.</summary>
    public ImmutableArray<AdviceDetail> Advice { get; init; } = [];

    public long Comments { get; init; }

    public long Reminders { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }
}
