using System.Collections.Immutable;

namespace Imprimatur.Rules.Conditions;

/// <summary>Puts uses of slots together.</summary>
internal static class SlotUses
{
    /// <summary>Each slot once, sorted; a value is needed where one use needs it.</summary>
    public static ImmutableArray<SlotUse> Merge(IEnumerable<SlotUse> uses) =>
        [.. uses.GroupBy(u => u.Slot).OrderBy(g => g.Key).Select(g => new SlotUse(g.Key, g.Any(u => u.NeedsValue)))];
}
