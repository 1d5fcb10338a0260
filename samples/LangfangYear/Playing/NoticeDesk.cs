using Imprimatur;
using Imprimatur.Engine;
using LangfangYear.Planning;
using LangfangYear.Texts;

namespace LangfangYear.Playing;

/// <summary>How people work on public notices (<c>public-notice</c>).</summary>
internal static class NoticeDesk
{
    /// <summary>What is done at a step; null where nobody here acts.</summary>
    public static Act? At(PlannedNotice n, WorkItem item) => item.Step switch
    {
        "investigate" => new Act("submit", new { report = CaseTexts.Write(n.Key, "report"), body = CaseTexts.Write(n.Key, "notice") }),
        "secrecy/review" => new Act("clear", new { secrecy = "none" }),
        "townshipReview" or "countyReview" => new Act("pass"),
        "firstPost" => new Act("posted", new { firstPhotos = Photos(n, "first") }),
        "secondPost" => new Act("posted", new { secondPhotos = Photos(n, "second") }),
        "firstInquiry" or "secondInquiry" => new Act(
            n.IsFounded ? "founded" : "unfounded", new { inquiryReport = CaseTexts.Write(n.Key, "inquiry") }, n.IsFounded ? "异议属实" : "异议不成立"),
        "approve" => new Act("grant"),
        _ => null,
    };

    private static ContentReference[] Photos(PlannedNotice n, string round) =>
        [CaseTexts.Write(n.Key, $"{round}-board"), CaseTexts.Write(n.Key, $"{round}-street")];
}
