namespace Imprimatur.Storage;

/// <summary>One record of the history, as it was hashed.</summary>
/// <param name="Sequence">Its place in the instance, from 1.</param>
/// <param name="CommandId">The id of the command; unique in the instance.</param>
/// <param name="CommandDigest">SHA-256 of the command, 64 lower-case hexadecimal digits: the same id with another digest is refused.</param>
/// <param name="At">The moment.</param>
/// <param name="Bytes">The canonical form (docs/history.md).</param>
/// <param name="Hash">SHA-256 over the previous hash followed by the bytes.</param>
public sealed record StoredRecord(
    long Sequence,
    string CommandId,
    string CommandDigest,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Bytes,
    ReadOnlyMemory<byte> Hash);
