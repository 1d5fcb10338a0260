namespace Imprimatur.Rules.Analysis;

/// <summary>Takes rows that other rows hide out before two versions are compared: they make no difference, and much work.</summary>
internal static class Hidden
{
    private const long Budget = 60_000_000;

    /// <summary>Up to so many rows that the versions don't share only these are looked at.</summary>
    private const int Few = 40;

    /// <summary>The rows of a table without those that are found to be hidden.</summary>
    public static ulong[] Without(Space space, SpaceSide side, SpaceSide other)
    {
        var rest = (ulong[])side.Mask.Clone();
        if (side.View.Combination != Combination.First) return rest;
        var isShared = Enumerable.Range(0, space.Rows).Where(r => RowWords.Has(side.Mask, r) && RowWords.Has(other.Mask, r)).ToHashSet();
        var own = Enumerable.Range(0, space.Rows).Where(r => RowWords.Has(side.Mask, r)).ToList();
        var asked = own.Where(r => !isShared.Contains(r)).ToList();
        if (asked.Count > Few) asked = own;
        var branches = new Branches(space, 1, Budget);
        foreach (var row in asked)
        {
            var before = (ulong[])rest.Clone();
            RowWords.DropFrom(before, row);
            if (Search.For(space, new UncoveredQuestion(space, before, row), branches, out _) == false) RowWords.Drop(rest, row);
            if (branches.IsSpent) break;
        }

        return rest;
    }
}
