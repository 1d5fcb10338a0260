using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>What a decision answered, and why.</summary>
/// <param name="Outputs">The values in the order of the decision's outputs; null where a rule gives none (only <c>outcome</c> may be left out). Empty
/// when it failed.</param>
/// <param name="Matched">The rules that decided, in the order of the hit policy.</param>
/// <param name="Failure">Why there is no answer (no rule matched, two rules disagree, an operation failed), or null.</param>
public sealed record DecisionResult(ImmutableArray<Value?> Outputs, ImmutableArray<MatchedRule> Matched, string? Failure);
