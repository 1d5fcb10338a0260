using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>A kind of information in the catalogue of what is published. Immutable.</summary>
public sealed record Category
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The procedure that it goes through.</summary>
    public required string Workflow { get; init; }

    /// <summary>The figure that says how many there were.</summary>
    public required string Figure { get; init; }

    /// <summary>The units that make it; one that stands there twice makes twice as much.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>Its themes.</summary>
    public required ImmutableArray<string> Themes { get; init; }

    /// <summary>What its texts are about.</summary>
    public required ImmutableArray<LocalizedText> Subjects { get; init; }
}
