namespace Imprimatur.Tests.Reference.State;

/// <summary>An ending that may still be taken back: its step, and the token whose work it opened.</summary>
internal sealed record RefRecall(string Step, string OpenedStep, DateTimeOffset? Term);
