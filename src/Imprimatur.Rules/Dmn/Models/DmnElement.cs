using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An element of the requirements graph.</summary>
/// <param name="Name">The name.</param>
internal abstract record DmnElement(string Name) : DmnPart
{
    /// <summary>Its variable: the name and type that others read it by; or null.</summary>
    public DmnVariable? Variable { get; init; }

    /// <summary>A type that stands on the element itself, as some tools write it; or null.</summary>
    public string? TypeRef { get; init; }

    /// <summary>References to input data and decisions.</summary>
    public ImmutableArray<Requirement> Information { get; init; } = [];

    /// <summary>References to knowledge and services.</summary>
    public ImmutableArray<Requirement> Knowledge { get; init; } = [];

    /// <summary>References to authorities.</summary>
    public ImmutableArray<Requirement> Authorities { get; init; } = [];

    /// <summary>What others read it by.</summary>
    public string ReadName => Variable?.Name is { Length: > 0 } name ? name : Name;

    /// <summary>Elements without an id are known by their name.</summary>
    public string Key => Id ?? Name;
}
