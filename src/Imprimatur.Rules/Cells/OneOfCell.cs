using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary>An array: one of its cells holds.</summary>
internal sealed class OneOfCell(ImmutableArray<Cell> cells) : Cell
{
    /// <summary>The cells.</summary>
    public ImmutableArray<Cell> Cells { get; } = cells;

    /// <inheritdoc />
    public override string Text => "[" + string.Join(", ", Cells.Select(c => c.Text)) + "]";

    /// <inheritdoc />
    public override bool NeedsValue => Cells.All(c => c.NeedsValue);

    /// <inheritdoc />
    public override ImmutableArray<string> Reads => [.. Cells.SelectMany(c => c.Reads).Distinct().Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings)
    {
        var result = Ternary.False;
        foreach (var cell in Cells) result = TernaryLogic.Or(result, cell.Test(value, surroundings));
        return result;
    }
}
