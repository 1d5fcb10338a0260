using System.Collections.Immutable;
using Imprimatur.Rules;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>A scenario: what actors do, what time passes, what services answer, and what must be so. Immutable.</summary>
public sealed record Scenario
{
    /// <summary>Its id, unique in its file.</summary>
    public required string Id { get; init; }

    /// <summary>What people read, or null.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The workflow patterns that it shows, by their numbers in the catalogues of Russell and others: WCP-1 to WCP-43 of control flow, WRP-1 to WRP-43
    /// of resources.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>Where it stands in its file.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Its steps.</summary>
    internal ImmutableArray<ScenarioStep> Steps { get; init; } = [];
}
