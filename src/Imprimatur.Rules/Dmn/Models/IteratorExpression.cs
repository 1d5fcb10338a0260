namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A boxed iterator.</summary>
/// <param name="Kind">What it makes.</param>
/// <param name="Variable">The name that is bound, or null.</param>
/// <param name="In">What it runs over, or null.</param>
/// <param name="Body">What is returned or must be satisfied, or null.</param>
internal sealed record IteratorExpression(IteratorKind Kind, string? Variable, DmnExpression? In, DmnExpression? Body) : DmnExpression
{
    /// <summary>The type of what it runs over, or null.</summary>
    public string? InType { get; init; }

    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => [In, Body];

    /// <inheritdoc />
    public override IEnumerable<string?> OwnNames => [Variable];
}
