namespace Imprimatur.Rules.Indexing;

/// <summary>For each class of a column, or of several columns taken together, the rows that may match.</summary>
/// <param name="Count">The number of classes.</param>
/// <param name="Blocks">The numbers of the blocks, class after class.</param>
internal sealed record ClassSets(int Count, int[] Blocks)
{
    /// <summary>The bytes that it takes beside the blocks.</summary>
    public long Bytes => (long)Blocks.Length * sizeof(int);

    /// <summary>The sets of all combinations of the classes of two columns; the first turns fastest.</summary>
    public static ClassSets Product(ClassSets a, ClassSets b, int blocks, BlockPool pool)
    {
        var product = new ClassSets(a.Count * b.Count, new int[a.Count * b.Count * blocks]);
        Span<ulong> words = stackalloc ulong[BlockPool.Words];
        for (var k = 0; k < product.Count; k++)
        {
            var mine = a.Blocks.AsSpan(k % a.Count * blocks, blocks);
            var theirs = b.Blocks.AsSpan(k / a.Count * blocks, blocks);
            for (var i = 0; i < blocks; i++)
            {
                if (mine[i] == 0 || theirs[i] == 0) continue;
                var other = pool[theirs[i]];
                pool[mine[i]].CopyTo(words);
                for (var w = 0; w < words.Length; w++) words[w] &= other[w];
                product.Blocks[(k * blocks) + i] = pool.Intern(words);
            }
        }

        return product;
    }
}
