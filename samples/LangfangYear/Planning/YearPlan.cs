using System.Collections.Immutable;

namespace LangfangYear.Planning;

/// <summary>All that will be done in the year. Immutable.</summary>
/// <param name="Fingerprint">Names the plan: other seeds, another scale or other dice give another one.</param>
/// <param name="Days">The days on which people work, from the first to the last of the report.</param>
/// <param name="Items">The items by key.</param>
internal sealed record YearPlan(string Fingerprint, ImmutableArray<DateOnly> Days, ImmutableDictionary<string, PlannedItem> Items)
{
    /// <summary>The requests by key.</summary>
    public ImmutableDictionary<string, PlannedRequest> Requests { get; init; } = ImmutableDictionary<string, PlannedRequest>.Empty;

    /// <summary>The public notices by key.</summary>
    public ImmutableDictionary<string, PlannedNotice> Notices { get; init; } = ImmutableDictionary<string, PlannedNotice>.Empty;

    /// <summary>All that is begun.</summary>
    public int Count => Items.Count + Requests.Count + Notices.Count;

    /// <summary>The last day on which something begins, counted in the days on which people work.</summary>
    public int LastStart { get; init; }

    /// <summary>The items that begin on a day.</summary>
    public ILookup<DateOnly, PlannedItem> ByDay { get; } = Items.Values.OrderBy(i => i.Key, StringComparer.Ordinal).ToLookup(i => i.StartsOn);
}
