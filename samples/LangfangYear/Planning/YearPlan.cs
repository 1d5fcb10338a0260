using System.Collections.Immutable;

namespace LangfangYear.Planning;

/// <summary>All that will be done in the year. Immutable.</summary>
/// <param name="Fingerprint">Names the plan: other seeds, another scale or other dice give another one.</param>
/// <param name="Days">The days on which people work, from the first to the last of the report.</param>
/// <param name="Items">The items by key.</param>
internal sealed record YearPlan(string Fingerprint, ImmutableArray<DateOnly> Days, ImmutableDictionary<string, PlannedItem> Items)
{
    /// <summary>The items that begin on a day.</summary>
    public ILookup<DateOnly, PlannedItem> ByDay { get; } = Items.Values.OrderBy(i => i.Key, StringComparer.Ordinal).ToLookup(i => i.StartsOn);
}
