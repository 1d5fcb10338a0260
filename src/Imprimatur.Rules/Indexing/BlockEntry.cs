namespace Imprimatur.Rules.Indexing;

/// <summary>A block that is not empty for a combination of the leading group.</summary>
/// <param name="Block">Its place among the blocks.</param>
/// <param name="Words">Where its words begin.</param>
internal readonly record struct BlockEntry(int Block, int Words);
