using System.Collections.Immutable;

namespace Imprimatur.Disclosure.Reports;

/// <summary>What a year's requests for information came to, counted from the history. Immutable.</summary>
public sealed record RequestFigures
{
    /// <summary>Requests received.</summary>
    public int Received { get; init; }

    /// <summary>Requests answered.</summary>
    public int Answered { get; init; }

    /// <summary>Requests withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Answers by kind, in the words of the procedure.</summary>
    public ImmutableSortedDictionary<string, int> Answers { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Requests whose term was extended.</summary>
    public int Extended { get; init; }

    /// <summary>Requests whose correction arrived.</summary>
    public int Corrected { get; init; }

    /// <summary>Requests on which third parties were heard.</summary>
    public int ThirdPartiesHeard { get; init; }

    /// <summary>Answers of third parties and other agencies that were given by silence.</summary>
    public int Silent { get; init; }

    /// <summary>Requests whose term ran out before they were answered.</summary>
    public int Late { get; init; }

    /// <summary>Business days from receipt to answer, added up over those that were answered.</summary>
    public long Days { get; init; }

    /// <summary>The most business days that an answer took.</summary>
    public int LongestDays { get; init; }

    /// <summary>Business days from receipt to the end of the term as it was at the start, added up over those that were answered.</summary>
    public long FirstTerms { get; init; }

    /// <summary>Business days from receipt to the end of the term as it was at last, added up over those that were answered.</summary>
    public long LastTerms { get; init; }
}
