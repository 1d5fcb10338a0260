using System.Collections.Immutable;
using Imprimatur.Disclosure.Reports;
using Imprimatur.History.Chains;

namespace LangfangYear.Running;

/// <summary>What came of a run.</summary>
internal sealed record YearResult
{
    public required ImmutableArray<FigureCount> Figures { get; init; }

    public required Conduct Conduct { get; init; }

    public required RequestFigures Requests { get; init; }

    public required NoticeFigures Notices { get; init; }

    public required AuditReport Chains { get; init; }

    /// <summary>Records that this run added to the history; each is one command.</summary>
    public required long Commands { get; init; }

    /// <summary>Records that earlier runs with the same database had left.</summary>
    public required long Before { get; init; }

    public required TimeSpan Playing { get; init; }

    public required TimeSpan Counting { get; init; }

    public required TimeSpan Whole { get; init; }

    public required long DatabaseBytes { get; init; }

    public required long PeakMemoryBytes { get; init; }

    /// <summary>Refusals that nobody expected, one line each; empty when all went well.</summary>
    public required ImmutableArray<string> Refusals { get; init; }

    /// <summary>Items that had not ended when the year was over.</summary>
    public required int Open { get; init; }

    /// <summary>The front page of the site.</summary>
    public required string Site { get; init; }

    public double CommandsPerSecond => Whole > TimeSpan.Zero ? Commands / Whole.TotalSeconds : 0;
}
