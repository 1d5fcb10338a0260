using System.Collections.Immutable;
using Imprimatur.Rules.Analysis;

namespace Imprimatur.Rules.Review;

/// <summary>Inputs that two versions decide differently.</summary>
/// <param name="Region">The inputs.</param>
/// <param name="Old">What the old version answers on all of them; on the example, where <paramref name="IsByRules"/>.</param>
/// <param name="New">What the new version answers on all of them; on the example, where <paramref name="IsByRules"/>.</param>
/// <param name="IsByRules">Whether the table puts rules together (lists, sums, counts): then <see cref="Changes"/> hold on all inputs of the region, and the
/// answers depend on the rules besides.</param>
public sealed record DifferentRegion(Region Region, Answer Old, Answer New, bool IsByRules = false)
{
    /// <summary>The rules that the inputs lose and gain; empty where a version does not take them, or no rule matches, or it is not by rules.</summary>
    public ImmutableArray<RuleChange> Changes { get; init; } = [];

    /// <summary>Whether the answers surely differ: every output is known, and the region is told by inputs alone.</summary>
    public bool IsCertain => Region.IsExact && !Old.IsComputed && !New.IsComputed && !Changes.Any(c => c.Gives.IsComputed);

    /// <summary>The difference in words.</summary>
    public override string ToString() => IsByRules
        ? $"{Region}: {string.Concat(Changes.Select(c => $"{c}, "))}for example {Old} -> {New}" : $"{Region}: {Old} -> {New}";
}
