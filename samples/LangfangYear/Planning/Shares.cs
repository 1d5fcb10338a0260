using System.Collections.Immutable;

namespace LangfangYear.Planning;

/// <summary>Shares a number out among parts, so that the parts add up to it (largest remainders).</summary>
internal static class Shares
{
    public static ImmutableArray<int> Of(int count, IReadOnlyList<int> shares)
    {
        var whole = shares.Sum(s => (long)s);
        if (whole == 0) return [.. shares.Select(_ => 0)];
        var parts = shares.Select(s => (int)(count * (long)s / whole)).ToArray();
        var byRemainder = Enumerable.Range(0, shares.Count).OrderByDescending(i => count * (long)shares[i] % whole).ThenBy(i => i);
        foreach (var i in byRemainder.Take(count - parts.Sum())) parts[i]++;
        return [.. parts];
    }
}
