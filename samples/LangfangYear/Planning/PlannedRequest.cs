using Imprimatur.Disclosure.Seeds;
using Imprimatur.Rules;

namespace LangfangYear.Planning;

/// <summary>A request for information, and what will come of it: what is asked for, and how those act whom it concerns. Immutable.</summary>
internal sealed record PlannedRequest
{
    /// <summary>The key under which the engine knows it; the same on every start of the program.</summary>
    public required string Key { get; init; }

    public required int Number { get; init; }

    /// <summary>The kind of request, one of <see cref="RequestSeeds.KnownKinds"/>.</summary>
    public required string Kind { get; init; }

    public required Unit Unit { get; init; }

    public required LocalizedText Subject { get; init; }

    /// <summary>The day on which it is received, counted in the days on which people work.</summary>
    public required int Day { get; init; }

    public required DateOnly Received { get; init; }

    /// <summary>How many days the search takes.</summary>
    public required int SearchDays { get; init; }

    /// <summary>Whether it is left lying beyond its term.</summary>
    public required bool IsLate { get; init; }

    public required bool IsDifficult { get; init; }

    /// <summary>Another agency whose opinion is asked; null for none.</summary>
    public required string? OtherAgency { get; init; }

    /// <summary>Whether whoever signs sends the first answer back.</summary>
    public required bool IsReturned { get; init; }

    /// <summary>The third party; null for none.</summary>
    public required string? ThirdParty { get; init; }

    /// <summary>What the third party says: <c>agree</c>, <c>refuse</c>, or nothing (null).</summary>
    public required string? ThirdPartySays { get; init; }

    /// <summary>How many days the third party thinks.</summary>
    public required int ThirdPartyDays { get; init; }

    /// <summary>How many days after the request its correction is sent; null where it is never corrected.</summary>
    public required int? CorrectedAfter { get; init; }

    /// <summary>Whether there are good reasons for asking so much.</summary>
    public required bool HasGoodReasons { get; init; }

    /// <summary>The days on which people work after which it has surely ended, under any law: whoever has nothing younger need not look.</summary>
    public int LongestLife => SearchDays + 25 + (IsLate ? 40 : 0) + (ThirdParty is null ? 0 : 25) + (Kind is "unclear" or "too-many" ? 30 : 0);

    public string Applicant => $"applicant.{Number}";
}
