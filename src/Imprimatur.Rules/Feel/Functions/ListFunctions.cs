using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Feel.Functions.Arg;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Searching and rearranging lists (DMN 1.5, 10.3.4.4).</summary>
internal static class ListFunctions
{
    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        new("count", new Signature("list: list -> number", (a, _) => Of(Items(a[0]).Length))),
        new("list contains", new Signature("list: list, element: any -> boolean", (a, run) => Truth.Of(Items(a[0]).Any(i => Same(i, a[1]!, run))))),
        new("sublist", new Signature("list: list, start position: number, length?: number -> list", (a, run) => Sublist(a, run))),
        new("append", new Signature("list: list, item...: any -> list", (a, run) => Cost(Items(a[0]).AddRange(Items(a[1])), run))),
        new("concatenate", new Signature("list...: any -> list", (a, run) => Flat(Items(a[0]), run))),
        new("insert before", new Signature("list: list, position: number, newItem: any -> list", (a, run) => Insert(a, run))),
        new("remove", new Signature("list: list, position: number -> list",
            (a, run) => Place(Items(a[0]), a[1]!) is { } at ? Cost(Items(a[0]).RemoveAt(at), run) : null)),
        new("list replace", new("list: list, position: number, newItem: any -> list",
            (a, run) => Place(Items(a[0]), Truncated(a[1])) is { } at ? Cost(Items(a[0]).SetItem(at, a[2]!), run) : null),
            new("list: list, match: function, newItem: any -> list", (a, run) => ReplaceWhere(a, run))),
        new("reverse", new Signature("list: list -> list", (a, run) => Cost([.. Items(a[0]).Reverse()], run))),
        new("index of", new Signature("list: list, match: any -> list<number>", (a, run) => IndexesOf(Items(a[0]), a[1]!, run))),
        new("union", new Signature("list...: any -> list", (a, run) => Flat(Items(a[0]), run) is ListValue all ? Distinct(all.Items, run) : null)),
        new("distinct values", new Signature("list: list -> list", (a, run) => Distinct(Items(a[0]), run))),
        new("duplicate values", new Signature("list: list -> list", (a, run) => Duplicates(Items(a[0]), run))),
        new("flatten", new Signature("list: list -> list", (a, run) => Of(Flatten(Items(a[0]), 0, run)))),
        new("sort", new("list: list, precedes: function -> list", (a, run) => Sorting.By(Items(a[0]), (FunctionValue)a[1]!, run)),
            new("list: list -> list", (a, run) => Sorting.Naturally(Items(a[0]), run))),
        new("all", new("list: list -> boolean", (a, run) => Quantify(Items(a[0]), true, run)),
            new("list...: any -> boolean", (a, run) => Quantify(Items(a[0]), true, run))),
        new("any", new("list: list -> boolean", (a, run) => Quantify(Items(a[0]), false, run)),
            new("list...: any -> boolean", (a, run) => Quantify(Items(a[0]), false, run))),
    ];

    private static Value? Cost(ImmutableArray<Value> items, Run run)
    {
        run.Step(1 + items.Length);
        return Of(items);
    }

    private static bool Same(Value a, Value b, Run run)
    {
        run.Walk(a, b);
        return Equality.Of(a, b) == true;
    }

    private static Value? IndexesOf(ImmutableArray<Value> items, Value element, Run run) =>
        Of(Enumerable.Range(0, items.Length).Where(i => Same(items[i], element, run)).Select(i => Of(i + 1)));

    /// <summary>The index of a position from 1, or from the end when negative; null when there is none.</summary>
    private static int? Place(ImmutableArray<Value> items, Value position)
    {
        if (Whole(position) is not { } p || p == 0 || Math.Abs((long)p) > items.Length) return null;
        return p > 0 ? p - 1 : items.Length + p;
    }

    private static NumberValue Truncated(Value? position) => new(NumberArithmetic.Round(Num(position), 0, NumberRounding.Down)!.Value);

    private static Value? Sublist(Value?[] a, Run run)
    {
        var items = Items(a[0]);
        if (Place(items, a[1]!) is not { } start) return null;
        if (None(a[2])) return Cost(items[start..], run);
        return Whole(a[2]) is { } length && length >= 0 && start + (long)length <= items.Length ? Cost(items[start..(start + length)], run) : null;
    }

    private static Value? Insert(Value?[] a, Run run)
    {
        var items = Items(a[0]);
        if (Whole(a[1]) == items.Length + 1) return Cost(items.Add(a[2]!), run);
        return Place(items, a[1]!) is { } at ? Cost(items.Insert(at, a[2]!), run) : null;
    }

    private static Value? ReplaceWhere(Value?[] a, Run run)
    {
        var (match, items) = ((FunctionValue)a[1]!, ImmutableArray.CreateBuilder<Value>());
        if (match.Parameters.Length != 2) return null;
        foreach (var item in Items(a[0]))
        {
            run.Step();
            if (match.Invoke([item, a[2]!], run, default) is not BooleanValue verdict) return null;
            items.Add(verdict.Truth ? a[2]! : item);
        }

        return Of(items);
    }

    private static Value? Flat(ImmutableArray<Value> lists, Run run)
    {
        foreach (var list in lists) run.Step(list is ListValue { Items.Length: var length } ? length : 1);
        return Of(lists.SelectMany(l => l is ListValue list ? list.Items : [l]));
    }

    private static IEnumerable<Value> Flatten(ImmutableArray<Value> items, int level, Run run)
    {
        if (level > FeelLimits.Depth) throw new EvaluationLimitException("lists are nested too deep");
        foreach (var item in items)
        {
            run.Step();
            if (item is not ListValue list) yield return item;
            else foreach (var inner in Flatten(list.Items, level + 1, run)) yield return inner;
        }
    }

    private static ListValue Distinct(ImmutableArray<Value> items, Run run)
    {
        var seen = new HashSet<Value>();
        return new ListValue([.. items.Where(item => IsNew(item, seen, run))]);
    }

    private static ListValue Duplicates(ImmutableArray<Value> items, Run run)
    {
        var (once, twice) = (new HashSet<Value>(), new HashSet<Value>());
        foreach (var item in items)
        {
            if (!IsNew(item, once, run)) twice.Add(item);
        }

        return new ListValue([.. items.Where(twice.Remove)]);
    }

    /// <summary>By value: what is equal in C# is what <see cref="Equality"/> holds to be.</summary>
    private static bool IsNew(Value item, HashSet<Value> seen, Run run)
    {
        run.Walk(item);
        return seen.Add(item);
    }

    private static BooleanValue? Quantify(ImmutableArray<Value> items, bool isAll, Run run)
    {
        run.Step(1 + items.Length);
        if (items.Any(i => i is not (BooleanValue or NullValue))) return null;
        if (items.Any(i => Truth.From(i) == !isAll)) return Truth.Of(!isAll);
        return items.Any(i => i is NullValue) ? null : Truth.Of(isAll);
    }
}
