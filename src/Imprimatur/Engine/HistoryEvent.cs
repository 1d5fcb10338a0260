using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Engine;

/// <summary>Something that came of a command.</summary>
public sealed record HistoryEvent
{
    /// <summary>What happened: <c>instanceStarted, fieldWritten, stepEntered, stepEnded, itemOpened, itemClosed, approvalGiven, approvalVoided, decisionMade,
    /// numberTaken, instanceEnded</c> and the others that <c>docs/history.md</c> lists.</summary>
    public required string Kind { get; init; }

    /// <summary>The step that it is about, or null.</summary>
    public string? Step { get; init; }

    /// <summary>The element that it is about, or null.</summary>
    public string? Element { get; init; }

    /// <summary>What it names: the field written, the outcome taken, the decision, the clock, the series, the result.</summary>
    public string? Name { get; init; }

    /// <summary>For a decision its version; else null.</summary>
    public int? Version { get; init; }

    /// <summary>The value written, the number's text; as in <see cref="FieldSet"/>. Null when there is none, or when the reader may not see the
    /// field.</summary>
    public object? Value { get; init; }

    /// <summary>The person that it is about (who claimed, who receives), or null.</summary>
    public string? Person { get; init; }

    /// <summary>Why, in words that the machine gives (a held token, a voided approval), or null.</summary>
    public string? Why { get; init; }

    /// <summary>The rules that decided, with their reasons and basis.</summary>
    public ImmutableArray<MatchedRule> Rules { get; init; } = [];
}
