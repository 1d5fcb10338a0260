namespace Imprimatur.Rules.Decisions;

/// <summary>A rule that decided.</summary>
/// <param name="Id">The rule's id; <c>otherwise</c> for the fall-back row.</param>
/// <param name="Because">Why, in words for people; null when the rule does not say.</param>
/// <param name="Basis">The article of law; null when the rule does not say.</param>
public sealed record MatchedRule(string Id, LocalizedText? Because, string? Basis);
