using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Equality as DMN 1.5 has it (table 53): values of different kinds can't be compared.</summary>
internal static class Equality
{
    /// <summary>Whether two values are equal; null when they can't be compared.</summary>
    public static bool? Of(Value a, Value b)
    {
        if (a is NullValue || b is NullValue) return a is NullValue && b is NullValue;
        return (a, b) switch
        {
            (NumberValue x, NumberValue y) => x.Number == y.Number,
            (StringValue x, StringValue y) => x.Text == y.Text,
            (BooleanValue x, BooleanValue y) => x.Truth == y.Truth,
            (ListValue x, ListValue y) => OfLists(x, y),
            (ContextValue x, ContextValue y) => OfContexts(x, y),
            (RangeValue x, RangeValue y) => x.Equals(y),
            _ => a.GetType() == b.GetType() ? a.Equals(b) : null,
        };
    }

    private static bool OfLists(ListValue a, ListValue b)
    {
        if (a.Items.Length != b.Items.Length) return false;
        for (var i = 0; i < a.Items.Length; i++)
        {
            if (Of(a.Items[i], b.Items[i]) != true) return false;
        }

        return true;
    }

    private static bool OfContexts(ContextValue a, ContextValue b)
    {
        if (a.Entries.Count != b.Entries.Count) return false;
        foreach (var (name, value) in a.Entries)
        {
            if (!b.Entries.TryGetValue(name, out var other) || Of(value, other) != true) return false;
        }

        return true;
    }
}
