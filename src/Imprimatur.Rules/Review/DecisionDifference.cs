using System.Collections.Immutable;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Rules.Review;

/// <summary>What two versions of a decision decide differently, as disjoint regions; together they are exactly those inputs. Immutable.</summary>
/// <remarks>
/// An input that one version lacks it does not look at: it can be anything that the other takes. A value that a version does not take, for another type, other
/// texts or bounds, or since it must not be missing, has no answer there. Two answers are the same when they give the same outputs the same values.
/// Of tables that put rules together (lists, sums, counts) a region tells the rules that its inputs lose and gain, with both answers on the example.
/// </remarks>
public sealed class DecisionDifference
{
    /// <summary>The most regions that are listed.</summary>
    public const int Most = 100_000;

    private const long Budget = 200_000_000;
    private const int MostBoxes = 200_000;
    private const int MostLists = 5_000;

    private DecisionDifference(Decision old, Decision @new) => (Old, New) = (old, @new);

    /// <summary>The old version.</summary>
    public Decision Old { get; }

    /// <summary>The new version.</summary>
    public Decision New { get; }

    /// <summary>The regions that are decided differently.</summary>
    public ImmutableArray<DifferentRegion> Regions { get; private init; }

    /// <summary>The regions in which it was not decided whether there is a difference, since it would be too much work.</summary>
    public ImmutableArray<Region> Undecided { get; private init; }

    /// <summary>Whether there are more regions than are listed.</summary>
    public bool IsCut { get; private init; }

    /// <summary>What lies outside the analysable part in one of them, and how it was taken.</summary>
    public ImmutableArray<OutsidePart> Outside { get; private init; }

    /// <summary>Whether both decide every input alike, as far as was decided.</summary>
    public bool IsEmpty => Regions.IsEmpty && Undecided.IsEmpty;

    /// <summary>Compares two versions.</summary>
    /// <param name="old">The old version.</param>
    /// <param name="new">The new version.</param>
    /// <exception cref="ArgumentException">A decision that was not read from a file.</exception>
    public static DecisionDifference Between(Decision old, Decision @new)
    {
        var book = new AnswerBook();
        var (space, sides) = SpaceBuilder.Of(book, TableViews.Of(old), TableViews.Of(@new));
        var branches = new Branches(space, 2, Budget);
        var start = branches.Begin(Hidden.Without(space, sides[0], sides[1]), Hidden.Without(space, sides[1], sides[0]));
        var (labels, gathered) = (new DifferenceLabels(space, sides), GatheredOutputs.Of(space, sides) is { } o ? new GatheredLabels(space, sides, o) : null);
        // Where lists can't be told by rules, each list of rows that match is an answer of its own, and a long one: fewer of them can be told.
        var isShort = gathered is not null || sides.All(s => s.View.Combination is Combination.First or Combination.Only or Combination.Agreed);
        var boxes = Diagram.Of(space, gathered is null ? labels : gathered, branches, start, isShort ? MostBoxes : MostLists);
        var byRules = gathered is null ? null : new GatheredDifference(space, sides, book, gathered);
        DifferentRegion Told(int label, Bits?[] box) => byRules?.RegionOf(label, box)
            ?? new DifferentRegion(space.RegionOf(box), book[labels[label].Old], book[labels[label].New]);
        var merged = boxes.Merged().ToList();
        var regions = merged.Where(b => b.Label > Diagram.Nothing).ToList();
        return new DecisionDifference(old, @new)
        {
            Regions = [.. regions.Take(Most).Select(r => Told(r.Label, r.Box))],
            Undecided = [.. merged.Where(b => b.Label == Diagram.Undecided).Take(Most).Select(b => space.RegionOf(b.Box))],
            IsCut = boxes.IsFull || regions.Count > Most,
            Outside = [.. TableViews.Fed(old).Concat(TableViews.Fed(@new)).Concat(space.Outside).Distinct()],
        };
    }
}
