namespace Imprimatur.Rules.Indexing;

/// <summary>The rows that may match each combination of the classes of a few columns.</summary>
/// <param name="Blocks">Where the words of the blocks begin, combination after combination; 0 is the empty block.</param>
internal readonly record struct GroupIndex(int[] Blocks)
{
    /// <summary>The share of blocks that are not empty.</summary>
    public double Share => (double)Blocks.Count(b => b != 0) / Blocks.Length;
}
