using System.Collections.Immutable;

namespace Imprimatur.Rules.Decisions;

/// <summary>A rule that nearly matched.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Failed">The cells that kept it from matching.</param>
public sealed record NearRule(MatchedRule Rule, ImmutableArray<FailedCell> Failed);
