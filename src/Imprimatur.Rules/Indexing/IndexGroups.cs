using System.Collections.Immutable;

namespace Imprimatur.Rules.Indexing;

/// <summary>Builds the sets that are met for a decision.</summary>
internal static class IndexGroups
{
    /// <summary>The groups, and for each column where its class leads. The first group, which leads, is the one with the most empty blocks.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="pool">Where the blocks go.</param>
    public static (GroupIndex[] Groups, (ClassLookup Lookup, int Group, int Stride)[] Steps) Of(
        ImmutableArray<ColumnIndex> columns, int rows, BlockPool pool)
    {
        var blocks = BlockPool.CountFor(rows);
        var steps = new (ClassLookup, int, int)[columns.Length];
        var groups = new List<GroupIndex>();
        foreach (var members in ColumnGroups.Of([.. columns.Select(c => c.Sets.Count)], rows))
        {
            var sets = columns[members[0]].Sets;
            steps[members[0]] = (columns[members[0]].Lookup, groups.Count, 1);
            foreach (var column in members.Skip(1))
            {
                steps[column] = (columns[column].Lookup, groups.Count, sets.Count);
                sets = ClassSets.Product(sets, columns[column].Sets, blocks, pool);
            }

            groups.Add(new GroupIndex(Array.ConvertAll(sets.Blocks, b => b * BlockPool.Words)));
        }

        if (groups.Count == 0) groups.Add(Everything(rows, pool));
        return Lead(groups, steps);
    }

    private static (GroupIndex[], (ClassLookup, int Group, int)[]) Lead(List<GroupIndex> groups, (ClassLookup Lookup, int Group, int Stride)[] steps)
    {
        var shares = groups.ConvertAll(g => g.Share);
        var leader = shares.IndexOf(shares.Min());
        (groups[0], groups[leader]) = (groups[leader], groups[0]);
        int Moved(int group) => group == leader ? 0 : group == 0 ? leader : group;
        return ([.. groups], Array.ConvertAll(steps, s => (s.Lookup, Moved(s.Group), s.Stride)));
    }

    /// <summary>All rows of a table without columns.</summary>
    private static GroupIndex Everything(int rows, BlockPool pool)
    {
        var ids = new int[BlockPool.CountFor(rows)];
        Span<ulong> words = stackalloc ulong[BlockPool.Words];
        for (var b = 0; b < ids.Length; b++)
        {
            words.Clear();
            for (var row = b * BlockPool.Rows; row < Math.Min(rows, (b + 1) * BlockPool.Rows); row++) words[row % BlockPool.Rows >> 6] |= 1UL << row;
            ids[b] = pool.Intern(words) * BlockPool.Words;
        }

        return new GroupIndex(ids);
    }
}
