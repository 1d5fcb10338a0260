namespace Imprimatur.Engine;

/// <summary>What somebody advised on an open work item: a delegate who gave it back, or a person who was asked.</summary>
/// <param name="By">Who advised.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">The outcome that a delegate would take; <c>advise</c> for one who was asked.</param>
/// <param name="Text">The words, or null.</param>
public sealed record GivenAdvice(string By, DateTimeOffset At, string Outcome, string? Text);
