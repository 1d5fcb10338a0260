using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Reading;

/// <summary>Something that happened, as it is read back. Which parts there are depends on <see cref="What"/>; docs/history.md lists them.</summary>
internal sealed record EventView
{
    /// <summary>The kind: <c>stepEnded</c>, <c>fieldWritten</c>, ...</summary>
    public required string What { get; init; }

    public string? Step { get; init; }

    public string? Element { get; init; }

    /// <summary>What it names: the field, the way, the answer, the decision, the clock, the series, the handler, the outcome, the result, the key.</summary>
    public string? Name { get; init; }

    /// <summary>The value written; for a number taken its text.</summary>
    public Value? Value { get; init; }

    /// <summary>The work item, the effect, the serial, the revision, the alert or the decision's version.</summary>
    public long? Number { get; init; }

    /// <summary>The person who claimed or received.</summary>
    public string? Person { get; init; }

    /// <summary>Why, in the machine's words; for a decision that gave no answer, why not; how an item closed.</summary>
    public string? Why { get; init; }

    /// <summary>The instant that a clock was set to.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The digest of what was sent out.</summary>
    public string? Digest { get; init; }

    /// <summary>The fields that an approval binds.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    public ImmutableArray<MatchedRule> Rules { get; init; } = [];

    /// <summary>Whether it holds in a special way: a step that ended as deemed, a notice, a provisional instant, a failure taken, a termination.</summary>
    public bool IsMarked { get; init; }
}
