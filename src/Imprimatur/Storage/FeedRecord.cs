namespace Imprimatur.Storage;

/// <summary>A record with its place in the one global order.</summary>
/// <param name="Position">The place among all records of the store, from 1, without gaps.</param>
/// <param name="Space">The space.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Record">The record.</param>
public sealed record FeedRecord(long Position, string Space, InstanceId Instance, StoredRecord Record);
