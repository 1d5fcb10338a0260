using System.Collections.Immutable;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>Sorts lists; stable, by merging, so that even a function that is no order ends.</summary>
internal static class Sorting
{
    /// <summary>Sorted by a function that says whether its first argument precedes its second; null when it says neither.</summary>
    public static Value? By(ImmutableArray<Value> items, FunctionValue precedes, Run run)
    {
        if (precedes.Parameters.Length != 2) return null;
        return Merge(items, (a, b) =>
        {
            run.Step();
            return precedes.Invoke([a, b], run, default) is BooleanValue verdict ? verdict.Truth : null;
        });
    }

    /// <summary>Sorted by the values' own order; null when they have none.</summary>
    public static Value? Naturally(ImmutableArray<Value> items, Run run) => Merge(items, (a, b) =>
    {
        run.Step();
        return Ordering.Of(a, b) is { } order ? order < 0 : null;
    });

    private static ListValue? Merge(ImmutableArray<Value> items, Func<Value, Value, bool?> precedes)
    {
        var (from, to) = (items.ToArray(), new Value[items.Length]);
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width)
            {
                if (!MergeTwo(from, to, start, width, precedes)) return null;
            }

            (from, to) = (to, from);
        }

        return new ListValue([.. from]);
    }

    private static bool MergeTwo(Value[] from, Value[] to, int start, int width, Func<Value, Value, bool?> precedes)
    {
        var (left, middle, end) = (start, Math.Min(start + width, from.Length), Math.Min(start + (2 * width), from.Length));
        var right = middle;
        for (var i = start; i < end; i++)
        {
            var takesRight = left >= middle;
            if (!takesRight && right < end)
            {
                if (precedes(from[right], from[left]) is not { } before) return false;
                takesRight = before;
            }

            to[i] = takesRight ? from[right++] : from[left++];
        }

        return true;
    }
}
