namespace Imprimatur.Tests.Reference.State;

/// <summary>"the person whose ending led here by automatic steps alone" (part 1): the step, who, whether it may be taken back, and the step's term as it
/// ran.</summary>
internal sealed record RefOrigin(string Step, List<string> By, bool IsOpen, RefClock? Term);
