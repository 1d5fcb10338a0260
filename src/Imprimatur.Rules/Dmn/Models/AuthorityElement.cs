namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A knowledge source: a law, an expert.</summary>
/// <param name="Name">The name.</param>
internal sealed record AuthorityElement(string Name) : DmnElement(Name)
{
    /// <summary>What kind of source it is, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The reference of its owner, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Where it is to be found, or null.</summary>
    public string? Location { get; init; }
}
