namespace Imprimatur.Definitions.Plans;

/// <summary>A graph of steps: the root, or (a later issue) a branch of a block or a called workflow. At most one token stands in a graph.</summary>
/// <param name="Ordinal">Its ordinal; 0 for the root.</param>
/// <param name="Path">Its path; empty for the root.</param>
/// <param name="Parent">The step that holds it, or -1.</param>
/// <param name="Start">Its first step.</param>
internal sealed record GraphPlan(int Ordinal, string Path, int Parent, int Start);
