using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>Two rules that an input matches both of.</summary>
/// <param name="First">The rule that stands before the other.</param>
/// <param name="Second">The other.</param>
/// <param name="Kind">Whether they say the same.</param>
/// <param name="Example">Such an input.</param>
/// <param name="IsExact">Whether it is told by inputs alone; else a cell or condition that could not be looked through belongs to it.</param>
public sealed record RuleOverlap(string First, string Second, OverlapKind Kind, ImmutableArray<InputValue> Example, bool IsExact);
