using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A boxed invocation.</summary>
/// <param name="Callee">The function, or null.</param>
/// <param name="Bindings">The arguments.</param>
internal sealed record InvocationExpression(DmnExpression? Callee, ImmutableArray<Binding> Bindings) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => Bindings.Select(b => b.Value).Prepend(Callee);
}
