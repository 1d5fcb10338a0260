namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A boxed conditional.</summary>
/// <param name="If">The condition, or null.</param>
/// <param name="Then">The value when it holds, or null.</param>
/// <param name="Else">The value otherwise, or null.</param>
internal sealed record ConditionalExpression(DmnExpression? If, DmnExpression? Then, DmnExpression? Else) : DmnExpression
{
    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => [If, Then, Else];
}
