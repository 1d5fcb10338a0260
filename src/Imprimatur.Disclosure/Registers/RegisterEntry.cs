namespace Imprimatur.Disclosure.Registers;

/// <summary>One published item, as the history tells of it. Immutable.</summary>
public sealed record RegisterEntry
{
    /// <summary>The definition's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The host's key of the instance.</summary>
    public required string Key { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The unit that issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The genre (体裁): the category of information, or the kind of a document.</summary>
    public required string Genre { get; init; }

    /// <summary>The theme (主题).</summary>
    public required string Theme { get; init; }

    /// <summary>The document number, or the index number of information that is no document.</summary>
    public required string Number { get; init; }

    /// <summary>The text that was published.</summary>
    public required ContentReference Text { get; init; }

    /// <summary>When it was handed to the site, in the city's zone.</summary>
    public required DateOnly PublishedOn { get; init; }
}
