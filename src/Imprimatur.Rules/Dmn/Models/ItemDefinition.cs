using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A type that a model declares.</summary>
/// <param name="Name">The name.</param>
/// <param name="TypeRef">The type that it narrows, or null.</param>
/// <param name="IsCollection">Whether it is a list of that type.</param>
/// <param name="AllowedValues">The values that it may have (a collection's elements), or null.</param>
/// <param name="TypeConstraint">What its values must fulfil as a whole, or null.</param>
internal sealed record ItemDefinition(string Name, string? TypeRef, bool IsCollection, string? AllowedValues, string? TypeConstraint) : DmnPart
{
    /// <summary>The components of a context.</summary>
    public ImmutableArray<ItemDefinition> Components { get; init; } = [];

    /// <summary>The signature of a function, or null.</summary>
    public FunctionItem? Function { get; init; }

    /// <summary>The names of all components, however deep.</summary>
    public IEnumerable<string> ComponentNames() => Components.SelectMany(c => c.ComponentNames().Prepend(c.Name));
}
