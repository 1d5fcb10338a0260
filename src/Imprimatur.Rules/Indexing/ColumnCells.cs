using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Indexing;

/// <summary>The cells of a column, each kept once however many rows have it, with the values that they speak of. Mutable while it is built.</summary>
internal sealed class ColumnCells
{
    private readonly List<List<int>> _rows = [];
    private readonly HashSet<Value> _spoken = [];

    /// <summary>Collects the cells of a column.</summary>
    public ColumnCells(Table table, int column, IReadOnlyDictionary<string, Value> constants)
    {
        Type = table.Columns[column].Type;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var cell = table.Rows[row].Cells[column];
            var text = cell?.Text ?? "";
            if (!known.TryGetValue(text, out var place))
            {
                known.Add(text, place = Cells.Count);
                Cells.Add(cell);
                _rows.Add([]);
            }

            _rows[place].Add(row);
        }

        foreach (var cell in Cells) Take(cell, constants);
        Domain = DomainOf();
    }

    /// <summary>The type of the column.</summary>
    public FeelType Type { get; }

    /// <summary>The cells; null for the one that says nothing.</summary>
    public List<Cell?> Cells { get; } = [];

    /// <summary>The values that each speaks of; null when it can't be looked through.</summary>
    public List<IReadOnlyCollection<Value>?> Spoken { get; } = [];

    /// <summary>The pieces that the cells cut the column's values into.</summary>
    public Domain Domain { get; }

    /// <summary>The rows that have a cell.</summary>
    public IReadOnlyList<int> RowsOf(int cell) => _rows[cell];

    private void Take(Cell? cell, IReadOnlyDictionary<string, Value> constants)
    {
        var values = new CellValues(Type, constants);
        var isClear = (cell is null || values.Take(cell)) && Suit(values.Found);
        if (Type.Kind == TypeKind.List) isClear = isClear && _spoken.Count + values.Found.Count(v => !_spoken.Contains(v)) <= ListDomain.MostElements;
        Spoken.Add(isClear ? values.Found : null);
        if (isClear) _spoken.UnionWith(values.Found);
    }

    /// <summary>Whether the domain can hold the values: a type of no texts, no truths and no line is not cut at all.</summary>
    private bool Suit(HashSet<Value> values) => Type.Kind switch
    {
        TypeKind.String => values.All(v => v is StringValue),
        TypeKind.Boolean => values.All(v => v is BooleanValue),
        TypeKind.List => true,
        _ when Axis.Has(Type.Kind) => values.All(v => Feel.Tree.TypeOf.Literal(v).Kind == Type.Kind),
        _ => values.Count == 0,
    };

    private Domain DomainOf() => Type.Kind switch
    {
        TypeKind.String => new TextDomain(Type, _spoken),
        TypeKind.Boolean => new TruthDomain(),
        TypeKind.List => new ListDomain(Type, [.. _spoken.OrderBy(v => v.ToString(), StringComparer.Ordinal)]),
        _ when Axis.Has(Type.Kind) => new OrderedDomain(Type, _spoken),
        _ => new WholeDomain(Type),
    };
}
