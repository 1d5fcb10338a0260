using System.Collections.Immutable;
using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>What every part of a model can carry. Immutable, but for the foreign XML in it, which nobody changes.</summary>
internal abstract record DmnPart
{
    /// <summary>The id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The label, or null.</summary>
    public string? Label { get; init; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>What stands in its <c>extensionElements</c>.</summary>
    public ImmutableArray<XElement> Extensions { get; init; } = [];

    /// <summary>Where it stood in the file that it was read from.</summary>
    public SourcePosition Position { get; init; }
}
