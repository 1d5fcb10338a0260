using System.Collections.Immutable;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>What one decision came to in an evaluation.</summary>
/// <param name="Inputs">The values of its own inputs.</param>
/// <param name="Slots">The values of its names; null when it did not come to be asked.</param>
/// <param name="Result">The answer.</param>
/// <param name="Rows">The rows that decided.</param>
internal sealed record DecisionStep(Value?[] Inputs, Value?[]? Slots, DecisionResult Result, ImmutableArray<Row> Rows);
