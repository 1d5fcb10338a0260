namespace Imprimatur.Rules.Analysis;

/// <summary>Two rules of the same outputs that differ in one input and can be one rule without any answer changing.</summary>
/// <param name="First">The rule that stands before the other.</param>
/// <param name="Second">The other.</param>
/// <param name="Input">The input in which they differ.</param>
/// <param name="At">The rule in whose place the one rule must stand.</param>
public sealed record MergeableRules(string First, string Second, string Input, string At);
