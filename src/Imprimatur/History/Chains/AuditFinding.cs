namespace Imprimatur.History.Chains;

/// <summary>Something wrong that an audit found.</summary>
/// <param name="Space">The space, or null when it concerns the store as a whole.</param>
/// <param name="Instance">The instance, or null.</param>
/// <param name="Key">The host's key of the instance, or null.</param>
/// <param name="Sequence">The record of the instance, or null.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record AuditFinding(string? Space, InstanceId? Instance, string? Key, long? Sequence, string Message);
