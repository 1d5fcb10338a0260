using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>The constants that cells of a column compare its values with.</summary>
/// <param name="kind">The kind of the column's values.</param>
/// <param name="named">The constants that have a name.</param>
internal sealed class CellConstants(TypeKind kind, IReadOnlyDictionary<string, Value> named)
{
    /// <summary>Whether a value can be told apart from others at all: a time told at an offset lies on another line than one that is not.</summary>
    public static bool Suits(Value value) =>
        value is not (ListValue or ContextValue or RangeValue or NullValue or TimeValue { Offset.IsLocal: false } or DateTimeValue { Offset.IsLocal: true });

    /// <summary>Whether a value is one that the column's values can be compared with.</summary>
    public bool Has(Value value) => Suits(value) && TypeOf.Literal(value).Kind == kind;

    /// <summary>The constant that an expression is, or null.</summary>
    public Value? Of(Node node) => Any(node) is { } value && Has(value) ? value : null;

    /// <summary>The constant that an expression is, of whatever kind, or null.</summary>
    public Value? Any(Node node) => node switch
    {
        LiteralNode { Value: not NullValue } literal => literal.Value,
        NegateNode { Operand: LiteralNode { Value: NumberValue n } } => new NumberValue(NumberArithmetic.Negate(n.Number)),
        NameNode name => named.GetValueOrDefault(name.Name),
        _ => null,
    };

    /// <summary>A stretch between two constants (null is no end), or null when the column has no line or the ends don't fit it.</summary>
    public CellTest.Stretch? Stretch(Value? low, bool lowIncluded, Value? high, bool highIncluded)
    {
        if (!Axis.Has(kind) || (low is not null && !Has(low)) || (high is not null && !Has(high))) return null;
        if (low is not null && high is not null && Ordering.Of(low, high) is not <= 0) return null;
        return new CellTest.Stretch(low, lowIncluded, high, highIncluded);
    }
}
