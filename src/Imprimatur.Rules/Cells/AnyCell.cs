using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary><c>{ "any": true }</c>: every value, and none too.</summary>
internal sealed class AnyCell : Cell
{
    /// <inheritdoc />
    public override string Text => "{ \"any\": true }";

    /// <inheritdoc />
    public override bool NeedsValue => false;

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings) => Ternary.True;
}
