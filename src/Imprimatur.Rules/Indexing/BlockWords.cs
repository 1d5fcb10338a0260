using System.Runtime.CompilerServices;

namespace Imprimatur.Rules.Indexing;

/// <summary>The words of one block, on the stack.</summary>
[InlineArray(BlockPool.Words)]
internal struct BlockWords
{
    private ulong _first;
}
