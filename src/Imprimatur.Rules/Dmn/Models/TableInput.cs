namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An input of a decision table.</summary>
/// <param name="Expression">What is tested, or null.</param>
/// <param name="Values">The values that it may have, or null.</param>
internal sealed record TableInput(LiteralExpression? Expression, TableEntry? Values) : DmnPart;
