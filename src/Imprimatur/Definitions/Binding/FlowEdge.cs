namespace Imprimatur.Definitions.Binding;

/// <summary>A way from node to node.</summary>
/// <param name="From">The node that it leaves.</param>
/// <param name="To">The node that it leads to.</param>
/// <param name="Kind">What takes it.</param>
/// <param name="Way">For a way of a step or an act, its index; -1 for others.</param>
/// <param name="Of">The step whose way it is, where that is not the step of <paramref name="From"/>: a call ends where an end in it is; else -1.</param>
internal sealed record FlowEdge(int From, int To, FlowEdgeKind Kind, int Way = -1, int Of = -1);
