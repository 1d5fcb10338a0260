namespace Imprimatur.Engine;

/// <summary>An answer that a step for each element gathered.</summary>
/// <param name="Element">The element that answered.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="By">Who gave it; null when a clock did.</param>
/// <param name="At">When.</param>
/// <param name="Text">The comment, or null.</param>
public sealed record Reply(string Element, string Outcome, string? By, DateTimeOffset? At, string? Text);
