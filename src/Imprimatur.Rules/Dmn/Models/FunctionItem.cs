using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>The signature of a function type.</summary>
/// <param name="OutputTypeRef">The type of its value, or null.</param>
/// <param name="Parameters">The parameters.</param>
internal sealed record FunctionItem(string? OutputTypeRef, ImmutableArray<DmnVariable> Parameters);
