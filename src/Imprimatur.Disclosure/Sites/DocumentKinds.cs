using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Sites;

/// <summary>The fifteen kinds of official document (文种), by the ids of <c>official-document</c> (Statute on official documents, art. 8).</summary>
internal static class DocumentKinds
{
    public static ImmutableDictionary<string, LocalizedText> Titles { get; } = new Dictionary<string, LocalizedText>
    {
        ["resolution"] = new("Resolutions", "决议"),
        ["decision"] = new("Decisions", "决定"),
        ["order"] = new("Orders", "命令"),
        ["communique"] = new("Communiqués", "公报"),
        ["announcement"] = new("Announcements", "公告"),
        ["publicNotice"] = new("Notices to the public", "通告"),
        ["opinion"] = new("Opinions", "意见"),
        ["notice"] = new("Notices", "通知"),
        ["circular"] = new("Circulars", "通报"),
        ["report"] = new("Reports", "报告"),
        ["request"] = new("Requests for instruction", "请示"),
        ["reply"] = new("Replies", "批复"),
        ["proposal"] = new("Proposals", "议案"),
        ["letter"] = new("Letters", "函"),
        ["minutes"] = new("Minutes", "纪要"),
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
