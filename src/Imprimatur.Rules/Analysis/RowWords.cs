using System.Numerics;

namespace Imprimatur.Rules.Analysis;

/// <summary>Sets of rows as bare words, for the inner loops.</summary>
internal static class RowWords
{
    /// <summary>The least row of a set that is also in another, or -1.</summary>
    public static int FirstOfBoth(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if ((a[i] & b[i]) is not 0 and var word) return (i << 6) + BitOperations.TrailingZeroCount(word);
        }

        return -1;
    }

    /// <summary>The least row that is not below a number, or -1.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        var i = from >> 6;
        if (i >= set.Length) return -1;
        for (var word = set[i] & (ulong.MaxValue << from); ; word = set[i])
        {
            if (word != 0) return (i << 6) + BitOperations.TrailingZeroCount(word);
            if (++i == set.Length) return -1;
        }
    }

    /// <summary>The largest row below a number, or -1.</summary>
    public static int Before(ReadOnlySpan<ulong> set, int until)
    {
        for (var row = until - 1; row >= 0;)
        {
            var word = set[row >> 6] & (ulong.MaxValue >> (63 - (row & 63)));
            if (word != 0) return (row & ~63) + 63 - BitOperations.LeadingZeroCount(word);
            row = (row & ~63) - 1;
        }

        return -1;
    }

    /// <summary>Whether a row is in a set.</summary>
    public static bool Has(ReadOnlySpan<ulong> set, int row) => (set[row >> 6] >> row & 1) != 0;

    /// <summary>Takes a row out.</summary>
    public static void Drop(Span<ulong> set, int row) => set[row >> 6] &= ~(1UL << row);

    /// <summary>Takes all rows from a number on out.</summary>
    public static void DropFrom(Span<ulong> set, int row)
    {
        if (row >> 6 >= set.Length) return;
        set[row >> 6] &= ~(ulong.MaxValue << row);
        set[((row >> 6) + 1)..].Clear();
    }

    /// <summary>Whether a set is empty.</summary>
    public static bool IsEmpty(ReadOnlySpan<ulong> set) => !set.ContainsAnyExcept(0UL);

    /// <summary>Whether all rows of a set are in another.</summary>
    public static bool IsWithin(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if ((set[i] & ~other[i]) != 0) return false;
        }

        return true;
    }

    /// <summary>The number of rows.</summary>
    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }
}
