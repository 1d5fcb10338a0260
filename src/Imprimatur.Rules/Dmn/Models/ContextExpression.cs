using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A boxed context.</summary>
/// <param name="Entries">The entries in their order.</param>
internal sealed record ContextExpression(ImmutableArray<ContextEntry> Entries) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => Entries.Select(e => e.Value);

    /// <inheritdoc />
    public override IEnumerable<string?> OwnNames => Entries.Select(e => e.Variable?.Name);
}
