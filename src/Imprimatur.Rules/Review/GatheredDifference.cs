using System.Collections.Immutable;
using Imprimatur.Rules.Analysis;

namespace Imprimatur.Rules.Review;

/// <summary>Regions of tables that put rules together.</summary>
internal sealed class GatheredDifference(Space space, ImmutableArray<SpaceSide> sides, AnswerBook book, GatheredLabels labels)
{
    /// <summary>What a box with a label says.</summary>
    public DifferentRegion RegionOf(int label, Bits?[] box)
    {
        var changes = labels[label].Lost.Select(r => (Row: r, Change: Change(0, r))).Concat(labels[label].Gained.Select(r => (Row: r, Change: Change(1, r))));
        return new DifferentRegion(space.RegionOf(box), Example(0, box), Example(1, box), true)
        {
            Changes = [.. changes.OrderBy(c => c.Row).Select(c => c.Change)],
        };
    }

    private RuleChange Change(int version, int row)
    {
        var (view, place) = (sides[version].View, sides[version].Places[row]);
        return new RuleChange(view.Rows[place].Id, version == 1, view.Answers[place]);
    }

    private Answer Example(int version, Bits?[] box) =>
        space.MatchedBy(box, version, sides[version].Mask) is { } matched ? book[sides[version].Of(matched)] : Answer.None;
}
