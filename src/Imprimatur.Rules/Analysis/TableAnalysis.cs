using System.Collections.Immutable;
using Imprimatur.Rules.Tables;

namespace Imprimatur.Rules.Analysis;

/// <summary>What can be said of a table before it runs: inputs that no rule matches, rules that meet, rules that are never hit or change nothing. Exact on
/// what can be looked through; bounded by counted steps.</summary>
internal sealed class TableAnalysis
{
    private readonly SpaceSide _side;
    private readonly AnswerBook _book = new();
    private Meetings? _meetings;

    /// <summary>Prepares the analysis of a table.</summary>
    public TableAnalysis(TableView view)
    {
        (Space, var sides) = SpaceBuilder.Of(_book, view);
        _side = sides[0];
    }

    /// <summary>The inputs in atoms.</summary>
    public Space Space { get; }

    /// <summary>Which rows meet.</summary>
    public Meetings Meetings => _meetings ??= new Meetings(Space);

    /// <summary>The table's rows in the space.</summary>
    public SpaceSide Side => _side;

    /// <summary>A row of the table.</summary>
    public Row RowOf(int row) => _side.View.Rows[_side.Places[row]];

    /// <summary>The place of a row in the table.</summary>
    public int PlaceOf(int row) => _side.View.Places[_side.Places[row]];

    /// <summary>An input that no row surely matches, as a box; null when there is none.</summary>
    /// <param name="budget">The most work.</param>
    /// <param name="isSpent">Whether it was too much work to tell.</param>
    public Bits?[]? Gap(long budget, out bool isSpent)
    {
        var found = Search.For(Space, new UncoveredQuestion(Space, _side.Mask, -1), new Branches(Space, 1, budget), out var box);
        isSpent = found is null;
        return found == true ? box : null;
    }

    /// <summary>An input that no row matches whatever the cells and conditions are that can't be looked through; null when none was found.</summary>
    /// <param name="budget">The most work.</param>
    public Bits?[]? SureGap(long budget)
    {
        var inputs = Space.OfInputs();
        if (Search.For(inputs, new UncoveredQuestion(inputs, _side.Mask, -1), new Branches(inputs, 1, budget), out var box) != true) return null;
        return [.. Space.Columns.Select(c => c.IsInput ? box[inputs.Columns.IndexOf(c)] : null)];
    }

    /// <summary>All inputs that no row matches, in disjoint boxes.</summary>
    public Boxes Gaps(long budget, int most)
    {
        var branches = new Branches(Space, 1, budget);
        return Diagram.Of(Space, new GapLabels(Space), branches, branches.Begin(_side.Mask), most);
    }

    /// <summary>The pairs of rows that some input matches both of.</summary>
    public IEnumerable<(int First, int Second)> Overlaps()
    {
        for (var row = 0; row < Space.Rows; row++)
        {
            foreach (var other in Meetings.Of(row).Rows().Where(o => o > row)) yield return PlaceOf(row) < PlaceOf(other) ? (row, other) : (other, row);
        }
    }

    /// <summary>Whether two rows give the same.</summary>
    public OverlapKind KindOf(int row, int other)
    {
        var (a, b) = (_book[_side.AnswerOf(row)], _book[_side.AnswerOf(other)]);
        if (a.Equals(b)) return OverlapKind.Agree;
        var isSettled = a.Outputs.Zip(b.Outputs).Any(p => p.First.Computed is null && p.Second.Computed is null && p.First.Key != p.Second.Key);
        return isSettled ? OverlapKind.Conflict : OverlapKind.Open;
    }

    /// <summary>The rows that no input can ever hit, and whether other rows are the reason.</summary>
    /// <param name="budget">The most work.</param>
    /// <param name="isSpent">Whether there was more to do.</param>
    public List<(int Row, bool IsHidden)> NeverHit(long budget, out bool isSpent)
    {
        var (never, branches) = (new List<(int, bool)>(), new Branches(Space, 1, budget));
        var before = new ulong[Space.WordCount];
        for (var row = 0; row < Space.Rows; row++)
        {
            if (Space.IsEmpty(row)) never.Add((row, false));
            else if (_side.View.Combination == Combination.First
                && Search.For(Space, new UncoveredQuestion(Space, [.. before], row), branches, out _) == false) never.Add((row, true));
            before[row >> 6] |= 1UL << row;
        }

        isSpent = branches.IsSpent;
        return never;
    }

    /// <summary>The rows that can be taken out without any answer changing.</summary>
    /// <param name="neverHit">The rows that are never hit, which is one reason.</param>
    /// <param name="budget">The most work.</param>
    /// <param name="isSpent">Whether there was more to do.</param>
    public List<int> Redundant(IReadOnlySet<int> neverHit, long budget, out bool isSpent)
    {
        var (redundant, branches) = (new List<int>(), new Branches(Space, 1, budget));
        for (var row = 0; row < Space.Rows; row++)
        {
            if (neverHit.Contains(row) || Search.For(Space, new ChangeQuestion(Space, _side, row), branches, out _) == false) redundant.Add(row);
        }

        isSpent = branches.IsSpent;
        return redundant;
    }

    /// <summary>The values that outputs may have and that none of some rows gives. Of an output that is computed nothing is said.</summary>
    public IEnumerable<NeverGiven> NeverGiven(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        foreach (var (output, i) in _side.View.Table.Outputs.Select((o, i) => (o, i)).Where(o => !o.o.Type.OneOf.IsDefault))
        {
            if (all.Exists(r => r.Outputs[i].Expression is { Type.OneOf.IsDefault: true })) continue;
            var given = all.SelectMany(r => r.Outputs[i].Expression is { } e ? e.Type.OneOf : Text(r.Outputs[i])).ToHashSet(StringComparer.Ordinal);
            foreach (var value in output.Type.OneOf.Where(v => !given.Contains(v))) yield return new NeverGiven(output.Name, value);
        }
    }

    private static ImmutableArray<string> Text(Output output) => output.Literal is Values.StringValue text ? [text.Text] : [];
}
