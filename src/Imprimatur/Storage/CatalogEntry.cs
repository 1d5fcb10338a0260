namespace Imprimatur.Storage;

/// <summary>An epoch of the catalog's journal.</summary>
/// <param name="Epoch">From 1, without gaps.</param>
/// <param name="Hash">The catalog's content hash.</param>
/// <param name="At">When it was switched to.</param>
/// <param name="By">Who did.</param>
/// <param name="Content">The files as the engine wrote them.</param>
public sealed record CatalogEntry(long Epoch, string Hash, DateTimeOffset At, string By, ReadOnlyMemory<byte> Content);
