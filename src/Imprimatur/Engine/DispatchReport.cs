namespace Imprimatur.Engine;

/// <summary>What a run of the dispatcher did.</summary>
/// <param name="Timers">Timers fired.</param>
/// <param name="Answered">Effects that were answered.</param>
/// <param name="Notices">Notices delivered.</param>
/// <param name="Failures">Attempts that failed and are tried again later.</param>
/// <param name="DeadLetters">Effects given up: the steward has them.</param>
public sealed record DispatchReport(int Timers, int Answered, int Notices, int Failures, int DeadLetters);
