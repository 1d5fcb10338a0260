using System.Security.Cryptography;

namespace Imprimatur.History;

/// <summary>The hash that chains records: SHA-256 over the hash before, then the record's bytes.</summary>
public static class ChainHash
{
    /// <summary>The length of a hash, in bytes.</summary>
    public const int Length = 32;

    /// <summary>The hash of a record.</summary>
    /// <param name="previous">The hash of the record before; empty for the first, which stands for 32 zero bytes.</param>
    /// <param name="record">The record's canonical bytes.</param>
    public static byte[] Next(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> record)
    {
        Span<byte> before = stackalloc byte[Length];
        before.Clear();
        if (!previous.IsEmpty) previous.CopyTo(before);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(record);
        return hash.GetHashAndReset();
    }
}
