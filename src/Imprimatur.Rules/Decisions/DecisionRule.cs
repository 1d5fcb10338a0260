using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A rule of a decision table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Because">Why, in words for people; null when the rule does not say.</param>
/// <param name="Basis">The article of law; null when the rule does not say.</param>
/// <param name="Outputs">What it gives, in the order of the decision's outputs; null where it gives nothing, or an expression.</param>
public sealed record DecisionRule(string Id, LocalizedText? Because, string? Basis, ImmutableArray<Value?> Outputs);
