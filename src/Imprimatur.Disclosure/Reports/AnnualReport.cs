using System.Collections.Immutable;
using Imprimatur.Disclosure.Seeds;

namespace Imprimatur.Disclosure.Reports;

/// <summary>The annual report on disclosure, counted from the history (Regulations of 2007, art. 32).</summary>
public static class AnnualReport
{
    /// <summary>Sets what was counted beside each printed figure, in the order of the figures.</summary>
    /// <param name="figures">The figures; of those that are counted only the rule is read.</param>
    /// <param name="tally">The history, folded.</param>
    public static ImmutableArray<FigureCount> Of(ImmutableArray<Figure> figures, YearTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var counted = figures.Where(f => f.Counted is { Sum.IsEmpty: true }).ToDictionary(f => f.Id, f => tally.Count(f.Counted!), StringComparer.Ordinal);
        return [.. figures.Select(f =>
            new FigureCount(f, f.Counted is null ? null : f.Counted.Sum.IsEmpty ? counted[f.Id] : f.Counted.Sum.Sum(id => counted[id])))];
    }
}
