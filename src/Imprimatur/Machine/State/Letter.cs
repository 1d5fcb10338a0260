namespace Imprimatur.Machine.State;

/// <summary>The words of a message that is kept, or one that nothing takes and that lies with the steward: a letter is never lost.</summary>
/// <param name="Ordinal">The ordinal under which the steward finds it, as work items have them.</param>
/// <param name="Message">The message.</param>
/// <param name="By">Who sent it.</param>
/// <param name="At">When.</param>
/// <param name="Text">Its words, or null.</param>
/// <param name="WithSteward">Whether it lies with the steward; else it is kept for a wait.</param>
internal sealed record Letter(long Ordinal, int Message, string By, DateTimeOffset At, string? Text, bool WithSteward);
