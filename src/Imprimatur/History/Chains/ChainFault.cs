namespace Imprimatur.History.Chains;

/// <summary>The first thing that is wrong with a chain.</summary>
/// <param name="Sequence">The record where it shows; for a cut tail the first that is missing.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record ChainFault(long Sequence, ChainFaultKind Kind, string Message);
