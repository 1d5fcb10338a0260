using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>A service answers.</summary>
/// <param name="At">Where it stands in its file.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Answer">What it answers.</param>
internal sealed record AnswerStep(SourcePosition At, string Handler, ScriptedAnswer Answer) : ScenarioStep(At);
