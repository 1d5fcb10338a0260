using System.Runtime.InteropServices;

namespace Imprimatur.History.Personal;

/// <summary>32 bytes as a key of dictionaries.</summary>
internal readonly record struct HashKey(ulong A, ulong B, ulong C, ulong D)
{
    public static HashKey Of(ReadOnlySpan<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, 32, nameof(hash));
        var parts = MemoryMarshal.Cast<byte, ulong>(hash);
        return new HashKey(parts[0], parts[1], parts[2], parts[3]);
    }
}
