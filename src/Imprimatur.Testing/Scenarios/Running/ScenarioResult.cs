using Imprimatur.Rules.Diagnostics;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>What became of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Failure">What was not as it must be, and what was instead; null when all was.</param>
/// <param name="At">The place of the step that failed.</param>
public sealed record ScenarioResult(Scenario Scenario, string? Failure, SourcePosition At)
{
    /// <summary>Whether all was as it must be.</summary>
    public bool Passed => Failure is null;
}
