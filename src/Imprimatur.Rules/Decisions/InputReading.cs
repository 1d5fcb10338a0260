using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>An input that a decision read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; null where it was missing.</param>
/// <param name="FedBy">The id of the decision of the same file that gave it, or null.</param>
public sealed record InputReading(string Name, Value? Value, string? FedBy);
