namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A name with a type: a variable, a parameter, a column.</summary>
/// <param name="Name">The name.</param>
/// <param name="TypeRef">The type, or null.</param>
internal sealed record DmnVariable(string Name, string? TypeRef) : DmnPart;
