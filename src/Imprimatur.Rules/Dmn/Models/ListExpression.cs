using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A boxed list.</summary>
/// <param name="Items">The elements.</param>
internal sealed record ListExpression(ImmutableArray<DmnExpression> Items) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => Items;
}
