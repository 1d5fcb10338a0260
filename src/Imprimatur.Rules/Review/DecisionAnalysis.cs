using System.Collections.Immutable;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Rules.Review;

/// <summary>What can be said of a decision's table before it runs: exact on the analysable part, the rest is named in <see cref="Outside"/>, and what would
/// have been too much work in <see cref="Undecided"/>. Immutable.</summary>
public sealed class DecisionAnalysis
{
    /// <summary>The most entries of one kind that are listed.</summary>
    public const int Most = 1_000;

    private const long Budget = 150_000_000;
    private const int MostBoxes = 50_000;

    private DecisionAnalysis(Decision decision) => Decision = decision;

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>The inputs that no rule matches, in disjoint regions; together exactly all of them.</summary>
    public ImmutableArray<Region> Gaps { get; private init; }

    /// <summary>What is answered when no rule matches: what <c>otherwise</c> says, an empty list, zero; or no answer.</summary>
    public Answer NoMatch { get; private init; } = Answer.None;

    /// <summary>The pairs of rules that some input matches both of. Whether that is a mistake depends on the hit policy: with <c>unique</c> it is, with
    /// <c>any</c> where they conflict; with <c>first</c> and <c>priority</c> one of them wins; with the rest both answer.</summary>
    public ImmutableArray<RuleOverlap> Overlaps { get; private init; }

    /// <summary>The rules that no input can hit: no input meets all cells, or with <c>first</c>, <c>priority</c>, <c>min</c> and <c>max</c> other rules win
    /// on each.</summary>
    public ImmutableArray<string> NeverHit { get; private init; }

    /// <summary>The rules that can be taken out, one at a time, without any answer changing; those that are never hit among them.</summary>
    public ImmutableArray<string> Redundant { get; private init; }

    /// <summary>The pairs of rules that can be one.</summary>
    public ImmutableArray<MergeableRules> Mergeable { get; private init; }

    /// <summary>The values of outputs that no rule gives which can be hit, and <c>otherwise</c> does not.</summary>
    public ImmutableArray<NeverGiven> NeverGiven { get; private init; }

    /// <summary>What lies outside the analysable part, and how it was taken.</summary>
    public ImmutableArray<OutsidePart> Outside { get; private init; }

    /// <summary>What was not decided or not listed since it would be too much, in words; empty when everything was.</summary>
    public ImmutableArray<string> Undecided { get; private init; }

    /// <summary>Analyses a decision.</summary>
    /// <param name="decision">A decision that was read from a file.</param>
    /// <exception cref="ArgumentException">The decision is of another make.</exception>
    public static DecisionAnalysis Of(Decision decision)
    {
        var (analysis, undecided) = (new TableAnalysis(TableViews.Of(decision)), ImmutableArray.CreateBuilder<string>());
        void Note(bool isSpent, string what)
        {
            if (isSpent) undecided.Add(what);
        }

        var gap = analysis.Gap(Budget, out var isGapOpen);
        Note(isGapOpen, "whether there is an input that no rule matches");
        var gaps = GapRegions(analysis, gap, undecided);
        var never = analysis.NeverHit(Budget, out var isHitOpen);
        Note(isHitOpen, "whether all rules that are not listed can be hit");
        var unhit = never.Select(n => n.Row).ToHashSet();
        var redundant = analysis.Redundant(unhit, Budget, out var isChangeOpen);
        Note(isChangeOpen, "whether all rules that are not listed change an answer");
        var overlaps = Pairs(analysis, undecided);
        var mergeable = new Merging(analysis.Space, analysis.Side, analysis.Meetings, unhit).Find(Most + 1).ToList();
        Note(mergeable.Count > Most, $"more than {Most} pairs of rules that can be one");
        var hit = Enumerable.Range(0, analysis.Space.Rows).Where(r => !unhit.Contains(r)).Select(analysis.RowOf);
        if (analysis.Side.View.Table.Otherwise is { } otherwise && (gap is not null || isGapOpen)) hit = hit.Append(otherwise);
        return new DecisionAnalysis(decision)
        {
            Gaps = gaps,
            NoMatch = analysis.Side.View.NoMatch,
            Overlaps = overlaps,
            NeverHit = [.. unhit.OrderBy(analysis.PlaceOf).Select(r => analysis.RowOf(r).Id)],
            Redundant = [.. redundant.OrderBy(analysis.PlaceOf).Select(r => analysis.RowOf(r).Id)],
            Mergeable = [.. mergeable.Take(Most)],
            NeverGiven = [.. analysis.NeverGiven(hit)],
            Outside = [.. TableViews.Fed(decision), .. analysis.Space.Outside],
            Undecided = undecided.ToImmutable(),
        };
    }

    private static ImmutableArray<Region> GapRegions(TableAnalysis analysis, Bits?[]? gap, ImmutableArray<string>.Builder undecided)
    {
        if (gap is null) return [];
        var boxes = analysis.Gaps(Budget, MostBoxes);
        var merged = boxes.Merged().ToList();
        var regions = merged.Where(b => b.Label == GapLabels.Gap).Select(b => analysis.Space.RegionOf(b.Box)).ToList();
        if (boxes.IsFull || regions.Count > Most) undecided.Add($"more than {Most} regions that no rule matches");
        undecided.AddRange(merged.Where(b => b.Label == Diagram.Undecided).Take(Most).Select(b =>
            $"which inputs no rule matches where {analysis.Space.RegionOf(b.Box)}"));
        if (regions.Count == 0) regions.Add(analysis.Space.RegionOf(gap));
        return [.. regions.Take(Most)];
    }

    private static ImmutableArray<RuleOverlap> Pairs(TableAnalysis analysis, ImmutableArray<string>.Builder undecided)
    {
        var pairs = analysis.Overlaps().Take(Most + 1).ToList();
        if (pairs.Count > Most) undecided.Add($"more than {Most} pairs of rules that meet");
        return
        [
            .. pairs.Take(Most).OrderBy(p => (analysis.PlaceOf(p.First), analysis.PlaceOf(p.Second))).Select(p =>
            {
                var region = analysis.Space.RegionOf(analysis.Space.Common(p.First, p.Second)!);
                return new RuleOverlap(analysis.RowOf(p.First).Id, analysis.RowOf(p.Second).Id, analysis.KindOf(p.First, p.Second), region.Example,
                    region.IsExact);
            }),
        ];
    }
}
