namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An argument of a boxed invocation.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The argument, or null.</param>
internal sealed record Binding(DmnVariable Parameter, DmnExpression? Value);
