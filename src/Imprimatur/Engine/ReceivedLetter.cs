using Imprimatur.Rules;

namespace Imprimatur.Engine;

/// <summary>A message that nothing took and that lies with the steward.</summary>
public sealed record ReceivedLetter
{
    /// <summary>Names it as the steward's worklist does; his commands take it.</summary>
    public required WorkItemRef Ref { get; init; }

    /// <summary>The message's name.</summary>
    public required string Message { get; init; }

    /// <summary>What people call it, or null.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its words, or null.</summary>
    public string? Text { get; init; }

    /// <summary>What it brings.</summary>
    public required FieldSet Fields { get; init; }
}
