namespace Imprimatur.Tests.Reference.State;

/// <summary>The ending that led to where the token stands: its step, what it opened, whether it may be taken back, and the step's term as it ran.</summary>
internal sealed record RefRecall(string Step, string OpenedStep, bool IsOpen, RefClock? Term);
