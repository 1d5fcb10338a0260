using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>What is assumed of the public notices in two rounds of the year (<c>notices.json</c>). Parts are in percent. Immutable.</summary>
public sealed record NoticeSeeds
{
    /// <summary>How many there were.</summary>
    public required int Count { get; init; }

    /// <summary>What of this the report says, and what it does not.</summary>
    public required LocalizedText Note { get; init; }

    /// <summary>The counties whose townships post them.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>To how many somebody objects.</summary>
    public int Objections { get; init; }

    /// <summary>How many of the objections are founded.</summary>
    public int Founded { get; init; }
}
