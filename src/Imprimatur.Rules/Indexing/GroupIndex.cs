namespace Imprimatur.Rules.Indexing;

/// <summary>The rows that may match each combination of the classes of a few columns. Immutable.</summary>
/// <param name="Sets">The sets.</param>
/// <param name="Summary">For each combination the blocks that are not empty.</param>
internal sealed record GroupIndex(ClassSets Sets, ulong[] Summary);
