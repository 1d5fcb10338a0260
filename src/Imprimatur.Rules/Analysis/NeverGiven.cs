namespace Imprimatur.Rules.Analysis;

/// <summary>A value that an output may have, and that no rule which can be hit gives.</summary>
/// <param name="Output">The output.</param>
/// <param name="Value">The value.</param>
public sealed record NeverGiven(string Output, string Value);
