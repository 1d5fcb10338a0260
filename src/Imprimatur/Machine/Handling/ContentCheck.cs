using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>What was decided on is what was read: a Complete names digest and revision of each content that its step shows.</summary>
internal static class ContentCheck
{
    public static Refusal? Test(Turn turn, RecordPart record, UserTaskPlan step, ImmutableArray<ContentSeen> seen)
    {
        var changed = ImmutableArray<string>.Empty;
        foreach (var field in step.Shows)
        {
            if (turn.Control.Fields[field] is not { } value) continue;
            if (!IsSeen(field, ContentDigest.Of(value), record.Revisions[field], seen)) changed = changed.Add(turn.Plan.Fields[field].Name);
        }

        return changed.IsEmpty ? null : Refuse.ContentChanged([.. changed]);
    }

    private static bool IsSeen(int field, string digest, long revision, ImmutableArray<ContentSeen> seen)
    {
        foreach (var content in seen)
        {
            if (content.Field == field && content.Revision == revision && string.Equals(content.Digest, digest, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
