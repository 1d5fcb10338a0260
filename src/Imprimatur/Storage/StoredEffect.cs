namespace Imprimatur.Storage;

/// <summary>An entry of the outbox.</summary>
/// <param name="Ordinal">The effect within the instance; with space and instance it is the idempotency key.</param>
/// <param name="Handler">Whom it is for.</param>
/// <param name="IsNotice">Whether it only tells people.</param>
/// <param name="Payload">What the handler needs, as the engine wrote it.</param>
public sealed record StoredEffect(long Ordinal, string Handler, bool IsNotice, ReadOnlyMemory<byte> Payload);
