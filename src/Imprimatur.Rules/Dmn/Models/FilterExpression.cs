namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A boxed filter.</summary>
/// <param name="In">What is filtered, or null.</param>
/// <param name="Match">The condition, or null.</param>
internal sealed record FilterExpression(DmnExpression? In, DmnExpression? Match) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => [In, Match];
}
