using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A step that waits for a time, for messages, or for both. Its ways are <c>then</c> (where it waits for a time; always the first) and what
/// <c>on</c> says, of kind <see cref="WayKind.Message"/>, named by their messages.</summary>
internal sealed record WaitPlan : StepPlan
{
    /// <summary>The clock that stands for its time: it begins when the step is entered or counts from a field, and its expiry takes <c>then</c>; -1 where it
    /// waits for messages alone.</summary>
    public int Time { get; init; } = -1;

    /// <summary>The messages that it takes: by way the message's ordinal; -1 for <c>then</c>.</summary>
    public required ImmutableArray<int> Takes { get; init; }
}
