using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Looks through the cells of a column. A cell that asks more than its value, constants, <c>and</c>, <c>or</c>, <c>not</c>, membership and a
/// list's count can answer is opaque.</summary>
/// <param name="type">The type of the column.</param>
/// <param name="constants">The constants that cells may name.</param>
internal sealed class CellTests(FeelType type, IReadOnlyDictionary<string, Value> constants)
{
    private readonly FeelTests _feel = new(type, constants);
    private readonly CellConstants _constants = new(type.Kind, constants);

    /// <summary>What a cell asks of a value that is there, or null when it is opaque.</summary>
    public CellTest? Of(Cell cell) => cell switch
    {
        EqualsCell equals when type.Kind != TypeKind.List => Point(equals.Literal),
        OneOfCell oneOf => Some(oneOf.Cells.Select(Of)),
        NotCell not => Of(not.Cell) is { } inner ? new CellTest.Not(inner) : null,
        RangeCell range => _constants.Stretch(range.From, true, range.To, true),
        ContainsCell contains when type.Kind == TypeKind.List && CellConstants.Suits(contains.Element) => new CellTest.Has(contains.Element),
        FeelCell feel => _feel.Of(feel.Tests.Root),
        MissingCell missing => missing.Missing ? CellTest.Nothing : CellTest.Everything,
        AnyCell => CellTest.Everything,
        _ => null,
    };

    private CellTest.Point? Point(Value value) => _constants.Has(value) ? new CellTest.Point(value) : null;

    private static CellTest.Some? Some(IEnumerable<CellTest?> tests)
    {
        var all = tests.ToList();
        return all.Contains(null) ? null : new CellTest.Some([.. all.OfType<CellTest>()]);
    }
}
