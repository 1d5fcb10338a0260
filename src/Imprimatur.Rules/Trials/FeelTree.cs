using System.Collections.Immutable;

namespace Imprimatur.Rules.Trials;

/// <summary>A piece of an expression with its value.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="End">The index after its last.</param>
/// <param name="Binds">What is bound here, as <c>x = 3</c>; null when nothing new is.</param>
/// <param name="Value">Its value in the notation of FEEL.</param>
/// <param name="Parts">The pieces that were evaluated in it; of loops and filters the first ten rounds.</param>
public sealed record FeelTree(int Start, int End, string? Binds, string Value, ImmutableArray<FeelTree> Parts);
