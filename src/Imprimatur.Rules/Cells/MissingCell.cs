using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary><c>{ "missing": true }</c>: there is no value; <c>false</c>: there is one, as an empty cell of an optional column says too.</summary>
internal sealed class MissingCell(bool missing) : Cell
{
    /// <summary>Whether there must be no value.</summary>
    public bool Missing { get; } = missing;

    /// <inheritdoc />
    public override string Text => Missing ? "{ \"missing\": true }" : "{ \"missing\": false }";

    /// <inheritdoc />
    public override bool NeedsValue => false;

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings) => TernaryLogic.From(value is null == Missing);
}
