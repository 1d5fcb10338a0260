using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>A called workflow, spelt out in its caller: every name in it is the caller's by now.</summary>
/// <param name="Definition">The called definition as its own file writes it.</param>
/// <param name="Start">Its first step.</param>
/// <param name="Steps">Its steps.</param>
internal sealed record CalledModel(WorkflowModel Definition, Name Start, ImmutableArray<StepModel> Steps);
