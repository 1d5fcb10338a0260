using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>What <c>for</c>, <c>some</c> and <c>every</c> run over: the combinations of their clauses, the last one fastest.</summary>
internal static class Iteration
{
    /// <summary>The scope with the clauses' names.</summary>
    public static TypeScope Check(ImmutableArray<IteratorClause> clauses, TypeScope scope)
    {
        foreach (var clause in clauses) scope = scope.With(clause.Name, Element(clause, scope));
        return scope;
    }

    /// <summary>Calls <paramref name="visit"/> with the scope of every combination until it answers false.</summary>
    /// <returns>False when a clause has no list to run over, which is noted.</returns>
    public static bool Each(ImmutableArray<IteratorClause> clauses, Scope scope, Func<Scope, bool> visit)
    {
        var go = true;
        return Each(clauses, 0, scope, visit, ref go);
    }

    private static FeelType Element(IteratorClause clause, TypeScope scope)
    {
        var type = clause.Source.Check(scope);
        if (clause.To is { } to)
        {
            var last = to.Check(scope);
            foreach (var (end, node) in new[] { (type, clause.Source), (last, to) })
            {
                if (end.Kind is not (TypeKind.Number or TypeKind.Date or TypeKind.Any))
                    scope.Checks.Report(FeelCodes.WrongType, node.Span, $"one counts over numbers or dates, not over a {TypeRelations.Name(end)}");
            }

            return type.Kind == TypeKind.Number ? FeelType.Number : type;
        }

        if (type.Kind is TypeKind.List or TypeKind.Range or TypeKind.Any) return type.Element ?? FeelType.Any;
        scope.Checks.Report(FeelCodes.WrongType, clause.Source.Span, $"one runs over a list, not over a {TypeRelations.Name(type)}");
        return FeelType.Any;
    }

    private static bool Each(ImmutableArray<IteratorClause> clauses, int index, Scope scope, Func<Scope, bool> visit, ref bool go)
    {
        if (index == clauses.Length)
        {
            go = visit(scope);
            return true;
        }

        var clause = clauses[index];
        if (Values(clause, scope) is not { } values) return false;
        foreach (var value in values)
        {
            scope.Run.Step();
            if (!Each(clauses, index + 1, scope.With(clause.Name, value), visit, ref go)) return false;
            if (!go) return true;
        }

        return true;
    }

    private static IEnumerable<Value>? Values(IteratorClause clause, Scope scope)
    {
        var source = clause.Source.Evaluate(scope);
        if (clause.To is { } last) return Count(source, last.Evaluate(scope), true, true);
        return source switch
        {
            ListValue list => list.Items,
            RangeValue { Low: { } low, High: { } high } range => Count(low, high, range.LowIncluded, range.HighIncluded),
            NullValue or RangeValue => null,
            _ => scope.Run.IsStrict ? null : [source],
        };
    }

    private static IEnumerable<Value>? Count(Value from, Value to, bool fromIncluded, bool toIncluded)
    {
        if (from is DateValue a && to is DateValue b) return Steps(a.Days, b.Days, fromIncluded, toIncluded).Select(d => (Value)new DateValue(d));
        if (from is not NumberValue x || to is not NumberValue y || NumberArithmetic.ToInteger(x.Number) is not { } low
            || NumberArithmetic.ToInteger(y.Number) is not { } high) return null;
        return Steps(low, high, fromIncluded, toIncluded).Select(n => (Value)new NumberValue(Number.From(n)));
    }

    private static IEnumerable<long> Steps(long from, long to, bool fromIncluded, bool toIncluded)
    {
        var step = from <= to ? 1 : -1;
        for (var i = fromIncluded ? from : from + step; step > 0 ? i <= to : i >= to; i += step)
        {
            if (i != to || toIncluded) yield return i;
        }
    }
}
