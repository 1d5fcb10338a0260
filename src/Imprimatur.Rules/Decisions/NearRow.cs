using System.Collections.Immutable;

namespace Imprimatur.Rules.Decisions;

/// <summary>A row that nearly matched.</summary>
/// <param name="Row">Its place in the table.</param>
/// <param name="Failed">The columns whose cells do not hold, and of each whether that can't be told.</param>
internal readonly record struct NearRow(int Row, ImmutableArray<(int Column, bool IsUntold)> Failed);
