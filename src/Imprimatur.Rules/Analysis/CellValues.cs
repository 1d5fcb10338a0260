using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Collects the values that a column's cells speak of: between them no cell changes. A cell that depends on more than its value and
/// constants is opaque.</summary>
/// <param name="type">The type of the column.</param>
/// <param name="constants">The constants that cells may name.</param>
internal sealed class CellValues(FeelType type, IReadOnlyDictionary<string, Value> constants)
{
    private const int MostElements = 8;

    /// <summary>The values, for a list those of its elements.</summary>
    public HashSet<Value> Found { get; } = [];

    /// <summary>Takes a cell's values; false when the cell is opaque.</summary>
    public bool Take(Cell cell) => cell switch
    {
        EqualsCell equals => type.Kind != TypeKind.List && Add(equals.Literal),
        OneOfCell oneOf => oneOf.Cells.All(Take),
        NotCell not => Take(not.Cell),
        RangeCell range => Axis.Has(type.Kind) && (range.From is null || Add(range.From)) && (range.To is null || Add(range.To)),
        ContainsCell contains => Add(contains.Element) && Found.Count <= MostElements,
        FeelCell feel => type.Kind != TypeKind.List && feel.Tests.Root.Tests.All(Take),
        MissingCell or AnyCell => true,
        _ => false,
    };

    private bool Take(UnaryTest test) => test switch
    {
        ComparisonTest { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } comparison => AddConstant(comparison.Operand),
        ComparisonTest comparison => Axis.Has(type.Kind) && AddConstant(comparison.Operand),
        ExpressionTest { ReadsInput: false } expression => TakeExpression(expression.Expression),
        _ => false,
    };

    private bool TakeExpression(Node node) => node switch
    {
        ListNode list => list.Items.All(i => i is RangeNode ? TakeExpression(i) : AddConstant(i)),
        RangeNode range => Axis.Has(type.Kind) && (range.Low is null || AddConstant(range.Low)) && (range.High is null || AddConstant(range.High)),
        _ => AddConstant(node),
    };

    private bool AddConstant(Node node) => node switch
    {
        LiteralNode literal => Add(literal.Value),
        NegateNode { Operand: LiteralNode { Value: NumberValue n } } => Add(new NumberValue(NumberArithmetic.Negate(n.Number))),
        NameNode name => constants.TryGetValue(name.Name, out var value) && Add(value),
        _ => false,
    };

    private bool Add(Value value)
    {
        // A time told at an offset lies on another line than one that is not.
        if (value is ListValue or ContextValue or RangeValue or TimeValue { Offset.IsLocal: false } or DateTimeValue { Offset.IsLocal: true }) return false;
        Found.Add(value);
        return true;
    }
}
