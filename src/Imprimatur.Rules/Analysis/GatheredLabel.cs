using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>What differs where rows are put together.</summary>
/// <param name="Lost">The rows of the old version alone that match.</param>
/// <param name="Gained">The rows of the new version alone that match.</param>
internal sealed record GatheredLabel(ImmutableArray<int> Lost, ImmutableArray<int> Gained);
