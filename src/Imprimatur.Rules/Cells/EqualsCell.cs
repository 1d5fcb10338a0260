using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary>A literal: the value equals it.</summary>
internal sealed class EqualsCell(Value literal) : Cell
{
    /// <summary>The literal.</summary>
    public Value Literal { get; } = literal;

    /// <inheritdoc />
    public override string Text => JsonWords.Of(Literal);

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings) =>
        value is null ? Ternary.Unknown : TernaryLogic.From(Equality.Of(value, Literal));
}
