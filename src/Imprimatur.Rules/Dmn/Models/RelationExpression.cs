using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A relation: a list of contexts, drawn as a table.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record RelationExpression(ImmutableArray<DmnVariable> Columns, ImmutableArray<RelationRow> Rows) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => Rows.SelectMany(r => r.Items);

    /// <inheritdoc />
    public override IEnumerable<string?> OwnNames => Columns.Select(c => c.Name);
}
