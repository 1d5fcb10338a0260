namespace Imprimatur.Machine.State;

/// <summary>What a collected reply holds beside element and outcome.</summary>
/// <param name="Field">The field that gathers it.</param>
/// <param name="Element">The element, or null for a message.</param>
/// <param name="By">Who replied.</param>
/// <param name="At">When.</param>
/// <param name="Text">The comment, or null.</param>
internal sealed record ReplyDetail(int Field, string? Element, string By, DateTimeOffset At, string? Text);
