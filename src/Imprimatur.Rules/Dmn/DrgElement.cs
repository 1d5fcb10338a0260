using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Dmn;

/// <summary>An element of a decision requirements graph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its namespace and id, <c>namespace#id</c>.</param>
/// <param name="Name">The name that others read it by.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Logic">Its expression; a function for knowledge; null when it has none.</param>
/// <param name="Requires">The keys of what it reads, with the name of the import that they come through, or null.</param>
internal sealed record DrgElement(DrgKind Kind, string Key, string Name, FeelType Type, Node? Logic, ImmutableArray<(string Key, string? Import)> Requires)
{
    /// <summary>For a service, the decisions that it answers.</summary>
    public ImmutableArray<string> OutputDecisions { get; init; } = [];

    /// <summary>For a service, the input data and then the input decisions: its parameters.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];
}
