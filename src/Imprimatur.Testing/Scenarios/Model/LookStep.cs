using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>An actor opens a work item: what is shown now is remembered under a name.</summary>
/// <param name="At">Where it stands in its file.</param>
/// <param name="Step">The step.</param>
/// <param name="Element">The element, or null.</param>
/// <param name="In">The key of the instance, or null.</param>
/// <param name="As">The name.</param>
internal sealed record LookStep(SourcePosition At, string Step, string? Element, string? In, string As) : ScenarioStep(At);
