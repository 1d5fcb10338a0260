using System.Collections.Immutable;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Feel.Functions.Arg;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Contexts (DMN 1.5, 10.3.4.11).</summary>
internal static class ContextFunctions
{
    /// <summary>The functions.</summary>
    public static readonly ImmutableArray<BuiltIn> All =
    [
        new("get value", new("m: context, key: string -> any", (a, _) => Entries(a[0]).GetValueOrDefault(Text(a[1])) ?? NullValue.Instance),
            new("m: context, keys: list<string> -> any", (a, _) => Deep(a[0]!, Items(a[1])))),
        new("get entries", new Signature("m: context -> list", (a, run) => AllEntries(Entries(a[0]), run))),
        new("context", new Signature("entries: list -> context", (a, run) => FromEntries(Items(a[0]), run))),
        new("context put", new("context: context, key: string, value: any -> context", (a, run) => Put(a[0]!, [a[1]!], a[2]!, run)),
            new("context: context, keys: list<string>, value: any -> context", (a, run) => Put(a[0]!, Items(a[1]), a[2]!, run))),
        new("context merge", new Signature("contexts: list -> context", (a, run) => Merge(Items(a[0]), run))),
    ];

    private static ImmutableSortedDictionary<string, Value> Entries(Value? context) => ((ContextValue)context!).Entries;

    private static ContextValue Entry(string key, Value value) =>
        new(ImmutableSortedDictionary<string, Value>.Empty.WithComparers(StringComparer.Ordinal).Add("key", new StringValue(key)).Add("value", value));

    private static Value? Deep(Value context, ImmutableArray<Value> keys)
    {
        if (keys.IsEmpty) return null;
        foreach (var key in keys)
        {
            if (context is not ContextValue here || !here.Entries.TryGetValue(Text(key), out var next)) return null;
            context = next;
        }

        return context;
    }

    private static ContextValue? FromEntries(ImmutableArray<Value> items, Run run)
    {
        run.Step(1 + items.Length);
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item is not ContextValue c || !c.Entries.TryGetValue("key", out var key) || key is not StringValue name
                || !c.Entries.TryGetValue("value", out var value)) return null;
            if (!entries.TryAdd(name.Text, value)) return null;
        }

        return new ContextValue(entries.ToImmutable());
    }

    private static Value? AllEntries(ImmutableSortedDictionary<string, Value> entries, Run run)
    {
        run.Step(1 + entries.Count);
        return Of(entries.Select(e => Entry(e.Key, e.Value)));
    }

    private static ContextValue? Put(Value context, ImmutableArray<Value> keys, Value value, Run run)
    {
        if (keys.IsEmpty || context is not ContextValue here || keys[0] is not StringValue key) return null;
        run.Step(1 + here.Entries.Count);
        if (keys.Length == 1) return new ContextValue(here.Entries.SetItem(key.Text, value));
        if (keys.Length > FeelLimits.Depth || !here.Entries.TryGetValue(key.Text, out var next)) return null;
        return Put(next, keys[1..], value, run) is { } inner ? new ContextValue(here.Entries.SetItem(key.Text, inner)) : null;
    }

    private static ContextValue? Merge(ImmutableArray<Value> contexts, Run run)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var item in contexts)
        {
            if (item is not ContextValue context) return null;
            run.Step(1 + context.Entries.Count);
            foreach (var (key, value) in context.Entries) entries[key] = value;
        }

        return new ContextValue(entries.ToImmutable());
    }
}
