using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

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
            if (!IsSeen(field, DigestOf(value), record.Revisions[field], seen)) changed = changed.Add(turn.Plan.Fields[field].Name);
        }

        return changed.IsEmpty ? null : Refuse.ContentChanged([.. changed]);
    }

    /// <summary>The digest of a content; of a list, SHA-256 over its members' digests, each followed by a line feed.</summary>
    public static string DigestOf(Value value) => value switch
    {
        ContextValue content => content.Entries.TryGetValue("digest", out var digest) && digest is StringValue text ? text.Text : "",
        ListValue list => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(list.Items.Select(i => DigestOf(i) + "\n"))))),
        _ => "",
    };

    private static bool IsSeen(int field, string digest, long revision, ImmutableArray<ContentSeen> seen)
    {
        foreach (var content in seen)
        {
            if (content.Field == field && content.Revision == revision && string.Equals(content.Digest, digest, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
