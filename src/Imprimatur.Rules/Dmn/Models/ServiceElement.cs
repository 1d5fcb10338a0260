using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A decision service.</summary>
/// <param name="Name">The name.</param>
internal sealed record ServiceElement(string Name) : DmnElement(Name)
{
    /// <summary>The decisions that it answers.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>The decisions inside it.</summary>
    public ImmutableArray<string> Encapsulated { get; init; } = [];

    /// <summary>The decisions that it is given.</summary>
    public ImmutableArray<string> InputDecisions { get; init; } = [];

    /// <summary>The data that it is given.</summary>
    public ImmutableArray<string> InputData { get; init; } = [];
}
