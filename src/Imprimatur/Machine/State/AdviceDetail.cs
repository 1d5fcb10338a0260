namespace Imprimatur.Machine.State;

/// <summary>What somebody advised on an open work item: a person who was asked, or a delegate who gave the work back.</summary>
/// <param name="Item">The ordinal of the item's opening.</param>
/// <param name="By">Who advised.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">The outcome that a delegate would take; <c>advise</c> for one who was asked.</param>
/// <param name="Text">The words, or null.</param>
internal sealed record AdviceDetail(long Item, string By, DateTimeOffset At, string Outcome, string? Text);
