using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Feel.Functions.Arg;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Sums, extremes and averages of lists; each takes a list, or its elements one by one.</summary>
internal static class StatisticFunctions
{
    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        Of("sum", "number", Sum),
        Of("product", "number", numbers => numbers.Aggregate((Number?)Number.One, (p, n) => p is { } product ? NumberArithmetic.Multiply(product, n) : null)),
        Of("mean", "number", Mean),
        Of("median", "number", Median),
        Of("stddev", "number", Deviation),
        new("mode", new("list: list<number> -> list<number>", (a, run) => Mode(Numbers(a[0], run))),
            new("n...: number -> list<number>", (a, run) => Mode(Numbers(a[0], run)))),
        new("min", new("list: list -> element", (a, run) => Extreme(Items(a[0]), -1, run)),
            new("c...: any -> common", (a, run) => Extreme(Items(a[0]), -1, run))),
        new("max", new("list: list -> element", (a, run) => Extreme(Items(a[0]), 1, run)),
            new("c...: any -> common", (a, run) => Extreme(Items(a[0]), 1, run))),
    ];

    private static BuiltIn Of(string name, string result, Func<ImmutableArray<Number>, Number?> body)
    {
        Value? Apply(Value?[] a, Run run) => Numbers(a[0], run) is { IsDefaultOrEmpty: false } numbers ? Arg.Of(body(numbers)) : null;
        return new BuiltIn(name, new Signature($"list: list<number> -> {result}", Apply), new Signature($"n...: number -> {result}", Apply));
    }

    /// <summary>The numbers of a list; default when something else is among them.</summary>
    private static ImmutableArray<Number> Numbers(Value? list, Run run)
    {
        var items = Items(list);
        run.Step(1 + items.Length);
        return items.All(i => i is NumberValue) ? [.. items.Cast<NumberValue>().Select(n => n.Number)] : default;
    }

    private static Number? Sum(ImmutableArray<Number> numbers) =>
        numbers.Aggregate((Number?)Number.Zero, (s, n) => s is { } sum ? NumberArithmetic.Add(sum, n) : null);

    private static Number? Mean(ImmutableArray<Number> numbers) => Sum(numbers) is { } sum ? NumberArithmetic.Divide(sum, Number.From(numbers.Length)) : null;

    private static Number? Median(ImmutableArray<Number> numbers)
    {
        var sorted = numbers.Sort();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1
            ? sorted[middle] : NumberArithmetic.Add(sorted[middle - 1], sorted[middle]) is { } sum ? NumberArithmetic.Divide(sum, Number.From(2)) : null;
    }

    private static Number? Deviation(ImmutableArray<Number> numbers)
    {
        if (numbers.Length < 2 || Mean(numbers) is not { } mean) return null;
        var squares = numbers.Select(n => NumberArithmetic.Subtract(n, mean) is { } d ? NumberArithmetic.Multiply(d, d) : null).ToList();
        if (squares.Contains(null) || Sum([.. squares.Select(s => s!.Value)]) is not { } sum) return null;
        return NumberArithmetic.Divide(sum, Number.From(numbers.Length - 1)) is { } variance ? NumberFunctions.SquareRoot(variance) : null;
    }

    private static Value? Mode(ImmutableArray<Number> numbers)
    {
        if (numbers.IsDefault) return null;
        if (numbers.IsEmpty) return ListValue.Empty;
        var groups = numbers.GroupBy(n => n).ToList();
        var most = groups.Max(g => g.Count());
        return Arg.Of(groups.Where(g => g.Count() == most).Select(g => g.Key).Order().Select(n => new NumberValue(n)));
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
