using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary><c>{ "not": ... }</c>: the rest; of a missing value nothing is said.</summary>
internal sealed class NotCell(Cell cell) : Cell
{
    /// <summary>What must not hold.</summary>
    public Cell Cell { get; } = cell;

    /// <inheritdoc />
    public override string Text => $"{{ \"not\": {Cell.Text} }}";

    /// <inheritdoc />
    public override bool NeedsValue => Cell.NeedsValue;

    /// <inheritdoc />
    public override ImmutableArray<string> Reads => Cell.Reads;

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings) => TernaryLogic.Not(Cell.Test(value, surroundings));
}
