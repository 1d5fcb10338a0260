using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>A step of a scenario.</summary>
/// <param name="At">Where it stands in its file.</param>
internal abstract record ScenarioStep(SourcePosition At);
