using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.State;

/// <summary>The words of a message that is kept, or one that nothing takes and that lies with the steward: a letter is never lost.</summary>
internal sealed record Letter
{
    /// <summary>The ordinal under which the steward finds it, as work items have them; 0 while it is kept for a wait.</summary>
    public required long Ordinal { get; init; }

    /// <summary>The message.</summary>
    public required int Message { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>For whom he sent it, or null.</summary>
    public string? For { get; init; }

    /// <summary>Whether a person sent it.</summary>
    public bool Human { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its words, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The values that it brings, by field; none while it is kept for a wait, since Control has them.</summary>
    public ImmutableArray<(int Field, Value Value)> Writes { get; init; } = [];

    /// <summary>Whether it lies with the steward; else it is kept for a wait.</summary>
    public bool WithSteward => Ordinal > 0;
}
