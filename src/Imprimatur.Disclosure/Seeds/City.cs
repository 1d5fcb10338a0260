using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>The city and the report that the seeds are taken from (<c>city.json</c>). Immutable.</summary>
public sealed record City
{
    /// <summary>The id of the seeds, for example <c>langfang-2017</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The city's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The year that the report is about.</summary>
    public required int Year { get; init; }

    /// <summary>The IANA id of the city's time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The report's title.</summary>
    public required LocalizedText Report { get; init; }

    /// <summary>The report's date.</summary>
    public required DateOnly ReportDate { get; init; }

    /// <summary>The first day that the figures cover.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that the figures cover.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Document numbers that the report names.</summary>
    public ImmutableArray<string> DocumentsNamed { get; init; } = [];

    /// <summary>What the report plans for the next year.</summary>
    public ImmutableArray<LocalizedText> Plans { get; init; } = [];
}
