using Imprimatur.Rules.Decisions;

namespace Imprimatur.Machine.Transitions;

/// <summary>A decision's answer and the version that gave it.</summary>
/// <param name="Decision">The decision's compiled form; null when none is in force.</param>
/// <param name="Result">The answer; its <see cref="DecisionResult.Failure"/> says why there is none.</param>
internal sealed record Decided(Decision? Decision, DecisionResult Result);
