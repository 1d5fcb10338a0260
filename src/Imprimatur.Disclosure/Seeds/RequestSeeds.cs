using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>What is known, and what is assumed, of the requests of the year (<c>requests.json</c>). Parts are in percent. Immutable.</summary>
public sealed record RequestSeeds
{
    /// <summary>The kinds of requests that there can be.</summary>
    public static ImmutableArray<string> KnownKinds { get; } =
    [
        "open", "part", "public", "secret", "safety", "privacy", "trade-secret", "internal", "process", "enforcement-file", "not-held", "other-agency",
        "not-made", "repeated", "complaint", "consultation", "unclear", "too-many", "withdrawn",
    ];

    /// <summary>The figure that says how many there were.</summary>
    public required string Figure { get; init; }

    /// <summary>What of this the report says, and what it does not.</summary>
    public required LocalizedText Note { get; init; }

    /// <summary>The kinds, with their shares.</summary>
    public required ImmutableArray<RequestKind> Kinds { get; init; }

    /// <summary>The units that are asked; one that stands there twice is asked twice as often.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>What is asked for.</summary>
    public required ImmutableArray<LocalizedText> Subjects { get; init; }

    /// <summary>How many are answered after their term.</summary>
    public int Late { get; init; }

    /// <summary>How many need a long search.</summary>
    public int LongSearches { get; init; }

    /// <summary>How many are difficult, so that legal affairs and the archives are consulted.</summary>
    public int Difficult { get; init; }

    /// <summary>How many concern another agency too, whose opinion is asked.</summary>
    public int OtherAgencies { get; init; }

    /// <summary>How many answers are sent back by whoever signs them.</summary>
    public int Returned { get; init; }

    /// <summary>How many of the third parties agree.</summary>
    public int ThirdPartyAgrees { get; init; }

    /// <summary>How many of the third parties are silent.</summary>
    public int ThirdPartySilent { get; init; }

    /// <summary>How many of those who are asked to correct their request do so.</summary>
    public int Corrected { get; init; }

    /// <summary>How many of those who are asked why they ask for so much have good reasons.</summary>
    public int GoodReasons { get; init; }
}
