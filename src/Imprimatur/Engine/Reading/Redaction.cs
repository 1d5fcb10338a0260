using System.Collections.Immutable;

namespace Imprimatur.Engine.Reading;

/// <summary>
/// What a record tells those who see some fields alone: that these were written, when and by whom. Words, outcomes, rules, elements, digests and moves would
/// tell of the rest, and are left out.
/// </summary>
internal static class Redaction
{
    /// <summary>The entry as far as the eye goes; null where nothing of it is left.</summary>
    public static HistoryEntry? Of(HistoryEntry entry, Eye eye)
    {
        if (eye.SeesWhole) return entry;
        ImmutableArray<HistoryEvent> seen = [.. entry.Events.Where(e => e is { Kind: "fieldWritten", Name: { } field } && eye.Sees(field))];
        return seen.IsEmpty
            ? null
            : entry with { CommandId = "", Step = null, Element = null, Outcome = null, Comment = null, Seen = [], Events = seen };
    }
}
