using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>Looks through unary tests and conditions about <c>?</c>.</summary>
/// <param name="type">The type of the value under test.</param>
/// <param name="named">The constants that have a name.</param>
internal sealed class FeelTests(FeelType type, IReadOnlyDictionary<string, Value> named)
{
    private readonly CellConstants _constants = new(type.Kind, named);

    /// <summary>What a test asks, or null when it is opaque.</summary>
    public CellTest? Of(UnaryTest test)
    {
        switch (test)
        {
            case AnyOfTest { Tests.IsEmpty: true }:
                return CellTest.Everything;
            case AnyOfTest any:
                return Join([.. any.Tests.Select(Of)], isAnd: false) is { } one ? any.Negated ? new CellTest.Not(one) : one : null;
            case ComparisonTest comparison:
                return Compared(comparison.Operator, comparison.Operand);
            case ExpressionTest { ReadsInput: true } expression:
                return Condition(expression.Expression);
            case ExpressionTest expression when type.Kind != TypeKind.List:
                return Member(expression.Expression);
            default:
                return null;
        }
    }

    private CellTest? Compared(ComparisonOperator op, Node operand)
    {
        if (type.Kind == TypeKind.List || _constants.Of(operand) is not { } value) return null;
        return op switch
        {
            ComparisonOperator.Equal => new CellTest.Point(value),
            ComparisonOperator.NotEqual => new CellTest.Not(new CellTest.Point(value)),
            ComparisonOperator.Less => _constants.Stretch(null, false, value, false),
            ComparisonOperator.LessOrEqual => _constants.Stretch(null, false, value, true),
            ComparisonOperator.Greater => _constants.Stretch(value, false, null, false),
            _ => _constants.Stretch(value, true, null, false),
        };
    }

    /// <summary>The value equals a constant, or is in a list or range of constants.</summary>
    private CellTest? Member(Node node)
    {
        switch (node)
        {
            case ListNode list:
                return Join([.. list.Items.Select(i => i is ListNode ? null : Member(i))], isAnd: false);
            case RangeNode range:
                var (low, high) = (range.Low is null ? null : _constants.Of(range.Low), range.High is null ? null : _constants.Of(range.High));
                if ((low is null && range.Low is not null) || (high is null && range.High is not null)) return null;
                return _constants.Stretch(low, range.LowIncluded, high, range.HighIncluded);
            default:
                if (_constants.Any(node) is ListValue { Items: var items })
                    return items.All(_constants.Has) ? new CellTest.Some([.. items.Select(i => new CellTest.Point(i))]) : null;
                return _constants.Of(node) is { } value ? new CellTest.Point(value) : null;
        }
    }

    private CellTest? Condition(Node node)
    {
        switch (node)
        {
            case LogicNode logic:
                return Join([.. logic.Operands.Select(Condition)], logic.IsAnd);
            case LiteralNode { Value: BooleanValue truth }:
                return truth.Truth ? CellTest.Everything : CellTest.Nothing;
            case NameNode { Name: UnaryTest.Input } when type.Kind == TypeKind.Boolean:
                return new CellTest.Point(new BooleanValue(true));
            case ComparisonNode { Left: var left } comparison when About(left) is { } tests:
                return Wrapped(tests.Compared(comparison.Operator, comparison.Right), left);
            case ComparisonNode { Right: var right } comparison when About(right) is { } tests:
                return Wrapped(tests.Compared(Turned(comparison.Operator), comparison.Left), right);
            case InNode { Tested: var tested, Test: var test } when About(tested) is { } tests:
                return Wrapped(tests.Of(test), tested);
            case BetweenNode { Tested: var tested } between when About(tested) is { } tests:
                return tests._constants.Of(between.Low) is { } low && tests._constants.Of(between.High) is { } high
                    ? Wrapped(tests._constants.Stretch(low, true, high, true), tested) : null;
            case CallNode { Callee: NameNode { Name: "not" }, Arguments: [(null, var argument)] }:
                return Condition(argument) is { } held ? new CellTest.Not(held) : null;
            case CallNode { Callee: NameNode { Name: "list contains" }, Arguments: [(null, NameNode { Name: UnaryTest.Input }), (null, var element)] }
                when type.Kind == TypeKind.List:
                return _constants.Any(element) is { } value && CellConstants.Suits(value) ? new CellTest.Has(value) : null;
            default:
                return null;
        }
    }

    /// <summary>The tests on what an expression stands for, when that is <c>?</c> or its count.</summary>
    private FeelTests? About(Node node) => node is NameNode { Name: UnaryTest.Input } ? this : IsCount(node) ? new FeelTests(FeelType.Number, named) : null;

    private bool IsCount(Node node) => type.Kind == TypeKind.List
        && node is CallNode { Callee: NameNode { Name: "count" }, Arguments: [(null, NameNode { Name: UnaryTest.Input })] };

    private CellTest? Wrapped(CellTest? test, Node about)
    {
        if (test is null || !IsCount(about)) return test;
        return SpokenValues.CountsSuit(test) ? new CellTest.Counts(test) : null;
    }

    private static ComparisonOperator Turned(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => op,
    };

    private static CellTest? Join(ImmutableArray<CellTest?> tests, bool isAnd)
    {
        if (tests.Contains(null)) return null;
        ImmutableArray<CellTest> all = [.. tests.OfType<CellTest>()];
        return isAnd ? new CellTest.All(all) : new CellTest.Some(all);
    }
}
