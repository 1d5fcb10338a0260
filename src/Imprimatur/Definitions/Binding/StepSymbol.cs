using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>A step with its ordinal and its path.</summary>
/// <param name="Ordinal">Its ordinal among all steps of all graphs.</param>
/// <param name="Path">Its path.</param>
/// <param name="Graph">The ordinal of its graph.</param>
/// <param name="Model">What the file says.</param>
internal sealed record StepSymbol(int Ordinal, string Path, int Graph, StepModel Model);
