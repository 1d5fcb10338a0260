using Imprimatur.Rules;

namespace Imprimatur.History.Explaining;

/// <summary>A sentence about a record, in both languages.</summary>
/// <param name="Sequence">The record.</param>
/// <param name="At">When.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Basis">The article of law that it rests on, or null.</param>
internal sealed record Sentence(long Sequence, DateTimeOffset At, LocalizedText Text, string? Basis);
