using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Lays a table, or two versions of it, into one space; rows that say the same in both become one.</summary>
internal sealed class SpaceBuilder
{
    /// <summary>The most marks of rows on atoms that are kept, so that a huge table costs no more than a large one.</summary>
    private const long MostMarks = 1L << 30;

    private static readonly Surroundings Nowhere = new(new NoNames(), DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
    private static readonly FiniteDomain Truths = new([new BooleanValue(false), new BooleanValue(true)], null);

    private readonly ImmutableArray<TableView> _views;
    private readonly List<DraftColumn> _columns = [];
    private readonly Dictionary<string, DraftColumn> _cells = new(StringComparer.Ordinal);
    private readonly List<OutsidePart> _outside = [];

    private SpaceBuilder(ImmutableArray<TableView> views) => _views = views;

    /// <summary>The space of tables, and each table's rows in it.</summary>
    public static (Space Space, ImmutableArray<SpaceSide> Sides) Of(AnswerBook book, params ImmutableArray<TableView> views) =>
        new SpaceBuilder(views).Build(book);

    private (Space, ImmutableArray<SpaceSide>) Build(AnswerBook book)
    {
        var names = _views.SelectMany(v => v.Table.Columns.Select(c => (c.Name, Meaning: Meaning(v, c.Name)))).Distinct().ToList();
        foreach (var (name, meaning) in names) Add(name, meaning, names.Count);
        _columns.AddRange(_cells.Values);
        foreach (var (view, i) in _views.Select((v, i) => (v, i)))
        {
            foreach (var row in view.Rows) Computed(view, row);
            foreach (var column in _columns) column.Finish(i, view.Rows.Length);
        }

        var says = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = _views.Select((v, i) => v.Rows.Select((_, r) => Number(says, i, r, book.NumberOf(v.Answers[r]))).ToArray()).ToArray();
        List<(int Old, int New)> merged = rows.Length == 1 ? [.. rows[0].Select((_, r) => (r, -1))] : RowMerge.Of(rows[0], rows[1]);
        // Few atoms first: what follows is then asked of few rows.
        var columns = _columns.Select((c, i) => c.Laid(i, [.. merged.Select(m => m.Old >= 0 ? c.SetOf(0, m.Old) : c.SetOf(1, m.New))]));
        var space = new Space([.. columns.OrderBy(c => c.IsInput ? c.Domain.Count : int.MaxValue)], merged.Count, [.. _outside.Distinct()]);
        return (space, [.. _views.Select((v, i) => new SpaceSide(space, i, v, [.. merged.Select(m => i == 0 ? m.Old : m.New)], book))]);
    }

    private static string? Meaning(TableView view, string name) => view.Conditions.GetValueOrDefault(name);

    /// <summary>What a row says: the sets that it asks for and the answer.</summary>
    private int Number(Dictionary<string, int> says, int view, int row, int answer)
    {
        var key = string.Join(',', _columns.Select(c => c.SetOf(view, row)).Append(answer));
        if (!says.TryGetValue(key, out var number)) says.Add(key, number = says.Count);
        return number;
    }

    private void Add(string name, string? meaning, int columns)
    {
        var places = _views.Select(v => Meaning(v, name) == meaning ? v.Table.Columns.Select(c => c.Name).ToList().IndexOf(name) : -1).ToArray();
        var own = Enumerable.Range(0, _views.Length).Where(v => places[v] >= 0).ToList();
        var cells = own.Select(v => DistinctCells.Of(_views[v].Rows, places[v])).ToList();
        ImmutableArray<ColumnSide> sides =
            [.. own.Select((v, i) => new ColumnSide(_views[v].Table.Columns[places[v]].Type, _views[v].Table.Columns[places[v]].Optional, cells[i].Cells,
                _views[v].Constants))];
        var split = ColumnSplit.Of(sides);
        if ((long)split.Domain.Count * _views.Sum(v => v.Rows.Length) > MostMarks / columns)
        {
            split = ColumnSplit.Dark(sides);
            _outside.Add(new OutsidePart(null, name, "", "the column has too many cells to be looked through"));
        }

        if (meaning is not null)
            _outside.Add(new OutsidePart(null, name, meaning, "a named condition is taken to hold or not to hold whatever the inputs are"));
        if (split.IsBlurred) _outside.Add(new OutsidePart(null, name, "", "what its two types of elements have in common is not told apart"));
        var column = new DraftColumn(name, split.Domain, meaning is null, true, _views.Length);
        _columns.Add(column);
        for (var i = 0; i < own.Count; i++)
        {
            column.Take(own[i], split.Domain.Where(v => Takes(sides, i, v)));
            Cells(own[i], places[own[i]], cells[i], column, sides[i], split.Tests[i]);
        }
    }

    /// <summary>Whether a version takes a value; only where the other has another type is this a question.</summary>
    private static bool Takes(ImmutableArray<ColumnSide> sides, int own, Value? value)
    {
        var side = sides[own];
        if (value is null) return side.Optional;
        if (TypeOf.Literal(value).Kind != side.Type.Kind) return sides.Length == 1;
        return sides.Length == 1 || side.Type.Kind == TypeKind.Context || side.Type.Element?.Kind == TypeKind.Context || Conformance.Conforms(value, side.Type);
    }

    private void Cells(int view, int place, DistinctCells cells, DraftColumn column, ColumnSide side, ImmutableArray<CellTest?> tests)
    {
        var blank = column.Domain.Holding(side.Type.Kind, null, false);
        var sets = new Bits[cells.Cells.Count];
        var dark = new DraftColumn?[sets.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            var cell = cells.Cells[i];
            sets[i] = column.Domain.Holding(side.Type.Kind, tests[i], cell.Test(null, Nowhere) == Ternary.True);
            if (tests[i] is null) dark[i] = Dark(view, column.Name, cell);
        }

        for (var r = 0; r < _views[view].Rows.Length; r++)
        {
            var cell = cells.CellOfRow[r];
            column.Ask(view, r, cell < 0 ? blank : sets[cell]);
            if (cell < 0 || dark[cell] is not { } unknown) continue;
            unknown.Ask(view, r, Truths.Passing(new CellTest.Point(new BooleanValue(true))));
            _outside.Add(new OutsidePart(_views[view].Rows[r].Id, column.Name, cells.Cells[cell].Text,
                "the cell can't be looked through; it is taken to hold or not to hold whatever the inputs are")
            { IsCell = true });
        }
    }

    private DraftColumn Dark(int view, string column, Cell cell)
    {
        var key = $"{column} {_views[view].Meaning(cell.Text, cell.Reads)}";
        if (_cells.TryGetValue(key, out var known)) return known;
        var domain = new ColumnDomain([(TypeKind.Boolean, Truths)], false);
        return _cells[key] = new DraftColumn($"whether {column} passes {cell.Text}", domain, false, false, _views.Length);
    }

    private void Computed(TableView view, Row row)
    {
        foreach (var (output, i) in view.Table.Outputs.Select((o, i) => (o, i)))
        {
            if (row.Outputs[i].Expression is { } e)
                _outside.Add(new OutsidePart(row.Id, output.Name, e.Text, "the output is computed when the table runs; equal FEEL counts as an equal value"));
        }
    }
}
