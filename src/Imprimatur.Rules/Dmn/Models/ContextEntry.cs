namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An entry of a boxed context.</summary>
/// <param name="Variable">Its name and type; null for the result.</param>
/// <param name="Value">Its expression, or null.</param>
internal sealed record ContextEntry(DmnVariable? Variable, DmnExpression? Value) : DmnPart;
