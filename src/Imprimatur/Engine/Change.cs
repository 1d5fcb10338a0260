namespace Imprimatur.Engine;

/// <summary>A committed record with its place in the one global order.</summary>
/// <param name="Position">The place, from 1, without gaps; pass the last one to go on after it.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Key">The host's key of the instance.</param>
/// <param name="Workflow">The definition's id.</param>
/// <param name="Version">The definition's version.</param>
/// <param name="Entry">What happened.</param>
public sealed record Change(long Position, InstanceId Instance, string Key, string Workflow, int Version, HistoryEntry Entry);
