using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Counting, adding up and searching lists.</summary>
internal static class ListFunctions
{
    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        new("count", new Signature("list: list -> number", (a, _) => Whole(Items(a[0]).Length))),
        new("list contains", new Signature("list: list, element: any -> boolean", (a, run) => Contains(Items(a[0]), a[1]!, run))),
        new("sum", new("list: list<number> -> number", (a, run) => Sum(Items(a[0]), run)), new("n...: number -> number", (a, run) => Sum(Items(a[0]), run))),
        new("min", new("list: list -> element", (a, run) => Extreme(Items(a[0]), -1, run)), new("c...: any -> common", (a, run) => Extreme(Items(a[0]), -1, run))),
        new("max", new("list: list -> element", (a, run) => Extreme(Items(a[0]), 1, run)), new("c...: any -> common", (a, run) => Extreme(Items(a[0]), 1, run))),
    ];

    private static ImmutableArray<Value> Items(Value? list) => ((ListValue)list!).Items;

    private static NumberValue Whole(int value) => new(Number.From(value));

    private static BooleanValue Contains(ImmutableArray<Value> items, Value element, Run run)
    {
        run.Step(items.Length);
        return items.Any(i => Equality.Of(i, element) == true) ? Truth.True : Truth.False;
    }

    private static NumberValue? Sum(ImmutableArray<Value> items, Run run)
    {
        run.Step(items.Length);
        if (items.IsEmpty) return null;
        var sum = Number.Zero;
        foreach (var item in items)
        {
            if (item is not NumberValue n || NumberArithmetic.Add(sum, n.Number) is not { } next) return null;
            sum = next;
        }

        return new NumberValue(sum);
    }

    private static Value? Extreme(ImmutableArray<Value> items, int sign, Run run)
    {
        run.Step(items.Length);
        if (items.IsEmpty) return null;
        var best = items[0];
        foreach (var item in items)
        {
            if (Ordering.Of(item, best) is not { } order) return null;
            if (Math.Sign(order) == sign) best = item;
        }

        return best;
    }
}
