namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A business knowledge model: a function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Logic">The function, or null.</param>
internal sealed record KnowledgeElement(string Name, FunctionExpression? Logic) : DmnElement(Name);
