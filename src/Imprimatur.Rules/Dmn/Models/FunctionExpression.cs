using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A function definition.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="Kind">FEEL, Java or PMML; null for FEEL.</param>
internal sealed record FunctionExpression(ImmutableArray<DmnVariable> Parameters, DmnExpression? Body, string? Kind) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => [Body];

    /// <inheritdoc />
    public override IEnumerable<string?> OwnNames => Parameters.Select(p => p.Name);
}
