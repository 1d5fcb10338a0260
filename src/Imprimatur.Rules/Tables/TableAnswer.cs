using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tables;

/// <summary>What a table answered.</summary>
/// <param name="Values">The values by output; empty when it failed.</param>
/// <param name="Rows">The rows that decided, in the order of the hit policy.</param>
/// <param name="Failure">Why there is no answer, or null.</param>
internal sealed record TableAnswer(ImmutableArray<Value?> Values, ImmutableArray<Row> Rows, string? Failure)
{
    /// <summary>No answer.</summary>
    public static TableAnswer Failed(string why, params ImmutableArray<Row> rows) => new([], rows, why);
}
