using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>A decision table with DMN's own meaning (8.2): null matches where a test says so, and what fails is null with a warning.</summary>
internal sealed class DecisionTableNode(DmnTable table) : Node(default, [.. table.Inputs.Select(i => i.Expression), .. table.Rules.SelectMany(r => r.Outputs)])
{
    /// <inheritdoc />
    public override FeelType Check(TypeScope scope) => FeelType.Any;

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        var inputs = new Value[table.Inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = table.Inputs[i].Expression.Evaluate(scope);
            if (table.Inputs[i].Allowed is { } allowed && allowed.Test(inputs[i], scope.With(UnaryTest.Input, inputs[i])) != true)
                return scope.Run.Null(Span, "an input is not among the values that the table allows");
        }

        var hits = new List<Value[]>();
        foreach (var (tests, outputs) in table.Rules)
        {
            scope.Run.Step(1 + tests.Length);
            if (!Matches(tests, inputs, scope)) continue;
            hits.Add([.. outputs.Select(o => o.Evaluate(scope))]);
            if (table.Policy == 'F') break;
        }

        return hits.Count == 0 ? Nothing(scope) : Answer(hits, scope);
    }

    private static bool Matches(ImmutableArray<AnyOfTest?> tests, Value[] inputs, Scope scope)
    {
        for (var i = 0; i < tests.Length; i++)
        {
            if (tests[i] is { } test && test.Test(inputs[i], scope.With(UnaryTest.Input, inputs[i])) != true) return false;
        }

        return true;
    }

    private Value Nothing(Scope scope)
    {
        if (table.Outputs.Any(o => o.Default is not null)) return Value([.. table.Outputs.Select(o => o.Default?.Evaluate(scope) ?? NullValue.Instance)]);
        if (table.Policy == 'C' && table.Aggregation == "COUNT") return new NumberValue(Number.Zero);
        return scope.Run.Null(Span, "no rule matches");
    }

    private Value Answer(List<Value[]> hits, Scope scope)
    {
        switch (table.Policy)
        {
            case 'U' when hits.Count > 1:
                return scope.Run.Null(Span, "more than one rule of a unique table matches");
            case 'A' when hits.Exists(h => Differ(Value(h), Value(hits[0]), scope.Run)):
                return scope.Run.Null(Span, "rules of an any table disagree");
            case 'P':
                return Value(ByPriority(hits, scope)[0]);
            case 'O':
                return List(ByPriority(hits, scope));
            case 'R':
                return List(hits);
            case 'C':
                return table.Aggregation is null ? List(hits) : Aggregate([.. hits.Select(h => h[0])], scope);
            default:
                return Value(hits[0]);
        }
    }

    private static bool Differ(Value a, Value b, Run run)
    {
        run.Walk(a, b);
        return Equality.Of(a, b) != true;
    }

    private Value Value(Value[] outputs)
    {
        if (outputs.Length == 1) return outputs[0];
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < outputs.Length; i++) entries[table.Outputs[i].Name ?? ""] = outputs[i];
        return Run.Made(new ContextValue(entries.ToImmutable()));
    }

    private ListValue List(List<Value[]> hits) => Run.Made(new ListValue([.. hits.Select(Value)]));

    private List<Value[]> ByPriority(List<Value[]> hits, Scope scope)
    {
        var orders = table.Outputs.Select(o => o.Priorities.Select(p => p.Evaluate(scope)).ToList()).ToList();
        int Rank(Value[] hit, int output) => orders[output].FindIndex(v => !Differ(v, hit[output], scope.Run)) is >= 0 and var place ? place : int.MaxValue;
        var sorted = hits.OrderBy(h => Rank(h, 0));
        for (var i = 1; i < orders.Count; i++)
        {
            var output = i;
            sorted = sorted.ThenBy(h => Rank(h, output));
        }

        return [.. sorted];
    }

    private Value Aggregate(ImmutableArray<Value> values, Scope scope)
    {
        var list = new ListValue(values);
        var function = table.Aggregation switch { "SUM" => "sum", "MIN" => "min", "MAX" => "max", _ => "count" };
        return scope.Run.Find(function) is FunctionValue f ? f.Invoke([list], scope.Run, Span) : NullValue.Instance;
    }
}
