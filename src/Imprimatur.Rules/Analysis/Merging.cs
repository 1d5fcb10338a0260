namespace Imprimatur.Rules.Analysis;

/// <summary>Finds rules that can be one.</summary>
internal sealed class Merging(Space space, SpaceSide side, Meetings meetings, IReadOnlySet<int> neverHit)
{
    /// <summary>The pairs, at most so many.</summary>
    public IEnumerable<MergeableRules> Find(int most) => Pairs().Take(most);

    private IEnumerable<MergeableRules> Pairs()
    {
        for (var c = 0; c < space.Columns.Length; c++)
        {
            var column = c;
            if (!space.Columns[c].IsInput) continue;
            var groups = Enumerable.Range(0, space.Rows).Where(r => !neverHit.Contains(r)).GroupBy(r => Key(r, column), new BoxComparer(-1));
            foreach (var rows in groups.Select(g => g.ToList()).Where(g => g.Count > 1))
            {
                for (var i = 0; i < rows.Count; i++)
                {
                    for (var j = i + 1; j < rows.Count; j++)
                    {
                        if (Place(rows[i], rows[j], column) is { } at) yield return Told(rows[i], rows[j], column, at);
                    }
                }
            }
        }
    }

    /// <summary>What two rows must have in common: the answer, and the sets of all columns but one.</summary>
    private int[] Key(int row, int but)
    {
        var key = new int[space.Columns.Length + 1];
        for (var c = 0; c < space.Columns.Length; c++) key[c] = c == but ? -1 : space.Columns[c].SetOfRow[row];
        key[^1] = side.AnswerOf(row);
        return key;
    }

    /// <summary>The row in whose place both can stand as one, or null.</summary>
    private int? Place(int a, int b, int column)
    {
        var (x, y) = (space.SetOf(column, a), space.SetOf(column, b));
        if (x.Equals(y)) return null;
        switch (side.View.Combination)
        {
            case Combination.Agreed or Combination.Extreme:
                return a;
            case Combination.Only or Combination.Sum or Combination.Count:
                return x.Meets(y) ? null : a;
            default:
                if (side.View.Combination == Combination.List && x.Meets(y)) return null;
                return IsFree(a, b, b) ? a : IsFree(a, b, a) ? b : null;
        }
    }

    /// <summary>Whether a row can pass by all rows between two: it meets none of them, or they say the same.</summary>
    private bool IsFree(int from, int to, int row) =>
        meetings.Of(row).Rows().All(r => r <= from || r >= to || side.AnswerOf(r) == side.AnswerOf(row));

    private MergeableRules Told(int a, int b, int column, int at)
    {
        string Id(int row) => side.View.Rows[side.Places[row]].Id;
        return side.View.Places[side.Places[a]] < side.View.Places[side.Places[b]]
            ? new MergeableRules(Id(a), Id(b), space.Columns[column].Name, Id(at))
            : new MergeableRules(Id(b), Id(a), space.Columns[column].Name, Id(at));
    }
}
