using System.Runtime.InteropServices;

namespace Imprimatur.Rules.Indexing;

/// <summary>Sets of 512 rows, each kept once however many classes share it. Number 0 is the empty one. Used by one thread while it grows.</summary>
internal sealed class BlockPool
{
    /// <summary>The rows of a block.</summary>
    public const int Rows = 512;

    /// <summary>The words of a block.</summary>
    public const int Words = Rows / 64;

    private readonly Dictionary<ulong, int> _byHash = [];
    private readonly List<int> _next = [-1];
    private ulong[] _words = new ulong[Words * 4];
    private int _count = 1;

    /// <summary>The bytes that the blocks take.</summary>
    public long Bytes => (long)_count * Words * sizeof(ulong);

    /// <summary>The blocks needed for a number of rows; at least one.</summary>
    public static int CountFor(int rows) => Math.Max(1, (rows + Rows - 1) / Rows);

    /// <summary>The words of a block.</summary>
    public ReadOnlySpan<ulong> this[int block] => _words.AsSpan(block * Words, Words);

    /// <summary>The number of a block with these words.</summary>
    public int Intern(ReadOnlySpan<ulong> words)
    {
        if (!words.ContainsAnyExcept(0UL)) return 0;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_byHash, Hash(words), out var known);
        for (var block = known ? first : -1; block >= 0; block = _next[block])
        {
            if (this[block].SequenceEqual(words)) return block;
        }

        if ((_count + 1) * Words > _words.Length) Array.Resize(ref _words, _words.Length * 2);
        words.CopyTo(_words.AsSpan(_count * Words));
        _next.Add(known ? first : -1);
        return first = _count++;
    }

    /// <summary>All blocks, one after the other, for reading.</summary>
    public ulong[] Seal() => _words[..(_count * Words)];

    private static ulong Hash(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words) hash = ulong.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29);
        return hash;
    }
}
