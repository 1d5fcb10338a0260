namespace Imprimatur.Rules.Analysis;

/// <summary>Looks for one input that answers a question with yes. Exact; the work is counted.</summary>
internal sealed class Search
{
    private readonly Space _space;
    private readonly IQuestion _question;
    private readonly Branches _branches;
    private readonly HashSet<ulong[]>[] _without;
    private readonly int[] _chosen;

    private Search(Space space, IQuestion question, Branches branches)
    {
        (_space, _question, _branches) = (space, question, branches);
        _without = [.. space.Columns.Select(_ => new HashSet<ulong[]>(WordsComparer.Instance))];
        _chosen = new int[space.Columns.Length];
    }

    /// <summary>Whether there is such an input; null when that was too much work.</summary>
    /// <param name="space">The space.</param>
    /// <param name="question">The question.</param>
    /// <param name="branches">Splits columns, and bounds the work.</param>
    /// <param name="box">Such inputs, when there are any: one atom of each column, or null for every one.</param>
    public static bool? For(Space space, IQuestion question, Branches branches, out Bits?[] box)
    {
        var search = new Search(space, question, branches);
        box = [];
        if (question.Within >= 0 && space.IsEmpty(question.Within)) return false;
        if (!search.Found(0, branches.Begin(question.Start))) return branches.IsSpent ? null : false;
        box = [.. search._chosen.Select((atom, c) => search.SetOf(c, atom))];
        return true;
    }

    private Bits SetOf(int column, int atom)
    {
        var set = new Bits(_space.Columns[column].Domain.Count);
        if (atom >= 0) set[atom] = true;
        else return _question.Within < 0 ? set.Not() : _space.SetOf(column, _question.Within);
        return set;
    }

    private bool Found(int column, ulong[] alive)
    {
        if (_question.Of(column, alive.AsSpan(0, _space.WordCount)) is { } known)
        {
            _chosen.AsSpan(column).Fill(-1);
            return known;
        }

        if (_branches.IsSpent || !_without[column].Add(alive)) return false;
        var branches = _branches.Of(column, alive, _question.Within);
        // Where the fewest rows go on an input that nobody takes is nearest.
        foreach (var branch in branches.OrderBy(b => RowWords.Count(b.Alive)))
        {
            _chosen[column] = branch.From;
            if (Found(column + 1, branch.Alive))
            {
                _chosen[column] = branch.From;
                return true;
            }

            if (_branches.IsSpent) return false;
        }

        return false;
    }
}
