namespace Imprimatur.Storage;

/// <summary>A value that stands in records and snapshots only as SHA-256(salt, value); deleting the entry erases it.</summary>
/// <param name="Hash">SHA-256 over the salt followed by the UTF-8 of the value; 32 bytes.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Text">The value.</param>
public sealed record PersonalEntry(ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> Salt, string Text);
