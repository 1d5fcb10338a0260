namespace Imprimatur.Definitions.Plans;

/// <summary>Who or what takes a way.</summary>
internal enum WayKind : byte
{
    /// <summary>A person's outcome, answer or act.</summary>
    Person,

    /// <summary>The engine itself: rules, choices, numbers, joins, a skipped step, a completion line.</summary>
    Rule,

    /// <summary>A service's answer.</summary>
    Answer,

    /// <summary>An expired clock.</summary>
    Clock,

    /// <summary>A message to a wait.</summary>
    Message,
}
