namespace Imprimatur.Definitions.Plans;

/// <summary>A graph of steps: the root, a branch of a block or a called workflow. At most one token stands in a graph.</summary>
/// <param name="Ordinal">Its ordinal; 0 for the root. A graph comes after the one around it.</param>
/// <param name="Path">Its path; empty for the root.</param>
/// <param name="Parent">The step that holds it (a block or a call), or -1 for the root.</param>
/// <param name="Start">Its first step.</param>
/// <param name="Kind">What it is.</param>
internal sealed record GraphPlan(int Ordinal, string Path, int Parent, int Start, GraphKind Kind = GraphKind.Root);
