using Imprimatur.Engine;
using LangfangYear.Planning;
using LangfangYear.Texts;

namespace LangfangYear.Playing;

/// <summary>How people work on requests for information (<c>disclosure-request</c>), under the law of a year.</summary>
/// <param name="law">The year of the law: 2007 or 2019. It says what is asked, and how much time there is.</param>
internal sealed class RequestDesk(int law)
{
    /// <summary>A request that is left lying is taken up after any term.</summary>
    private const int LateAfter = 32;

    /// <summary>Applicants answer when the letter has surely reached them.</summary>
    private const int LetterDays = 3;

    private bool IsNew => law >= 2019;

    /// <summary>The longest search that leaves time for the rest of the way within the term.</summary>
    private int LongestSearch => IsNew ? 9 : 5;

    /// <summary>What is done at a step.</summary>
    /// <param name="r">The request.</param>
    /// <param name="item">The work item.</param>
    /// <param name="age">The days on which people work since it was received.</param>
    /// <returns>The act, or null where nobody acts today.</returns>
    public Act? At(PlannedRequest r, WorkItem item, int age) => item.Step switch
    {
        "examine" => Examine(r, VersionOf(item, "request")),
        "askCorrection" => new Act("send", new { correctionLetter = CaseTexts.Write(r.Key, "correction-letter") }),
        "askReasons" => new Act("send", Comment: "请说明申请理由"),
        "judgeReasons" => r.HasGoodReasons ? new Act("accept") : new Act("refuse", Comment: "理由不合理"),
        "search" or "searchOn" => Search(r, item.Step, age),
        "extend" => new Act("approve", new { extensionLetter = CaseTexts.Write(r.Key, "extension-letter") }),
        "consult/third/hear" => ThirdParty(r, age),
        "consult/others/ask" => new Act("agree"),
        "consult/legal/opinion/advise" => new Act("give", new { legalOpinion = CaseTexts.Write(r.Key, "legal-opinion") }),
        "consult/archives/consultArchives" => new Act("done", new { archiveFinding = "已移交，可以公开" }),
        "assess" => Assess(r),
        "secrecy/review" when r.Kind == "secret" => new Act("classify", new { secrecy = "secret" }, "内容涉及国家秘密"),
        "secrecy/review" => new Act("clear", new { secrecy = "none" }),
        "draft" => new Act("submit", new { answerText = CaseTexts.Write(r.Key, "answer", VersionOf(item, "answerText") + 1) }),
        "signOff" when r.IsReturned && VersionOf(item, "answerText") == 1 => new Act("return", Comment: "引用条款有误，请修改", To: "draft"),
        "signOff" => new Act("sign"),
        _ => null,
    };

    /// <summary>What the applicant does of himself: the name of an act or message, or null.</summary>
    public string? ApplicantAt(PlannedRequest r, int age) => r.Kind switch
    {
        "withdrawn" when age == 2 => "withdraw",
        "unclear" when IsNew && r.CorrectedAfter == age => "correction",
        "too-many" when IsNew && age == LetterDays => "statement",
        _ => null,
    };

    private Act Examine(PlannedRequest r, int version)
    {
        var nature = r.Kind is "complaint" or "consultation" ? r.Kind : "information";
        var (clear, competent, repeated) = (r.Kind != "unclear" || version > 1, r.Kind != "other-agency", r.Kind == "repeated");
        return IsNew
            ? new Act("done", new { requestNature = nature, clear, competent, repeated, excessive = r.Kind == "too-many" })
            : new Act("done", new { requestNature = nature, clear, competent, repeated });
    }

    private Act? Search(PlannedRequest r, string step, int age)
    {
        if (r.IsLate && age < LateAfter) return null;
        if (step == "search" && !r.IsLate && r.SearchDays > LongestSearch)
            return age < 2 ? null : new Act("moreTime", Comment: "涉及档案较多，需要延期");
        if (age < r.SearchDays) return null;
        var holding = r.Kind switch { "public" => "public", "not-made" => "notMade", "not-held" => "notHeld", _ => "held" };
        if (holding != "held") return new Act("notFound", new { holding }, "已检索全部登记");
        return new Act("found", new
        {
            holding,
            material = CaseTexts.Write(r.Key, "material"),
            thirdParties = r.ThirdParty is { } party ? new[] { party } : [],
            agencies = r.OtherAgency is { } agency ? new[] { agency } : [],
            difficult = r.IsDifficult,
        });
    }

    private static Act? ThirdParty(PlannedRequest r, int age)
    {
        if (r.ThirdPartySays is not { } word || age < r.SearchDays + r.ThirdPartyDays) return null;
        return word == "agree" ? new Act("agree") : new Act("refuse", Comment: "涉及本人（本企业）合法权益");
    }

    private static Act Assess(PlannedRequest r) => new("propose", new
    {
        nature = r.Kind switch { "internal" => "internal", "process" => "process", "enforcement-file" => "enforcementFile", _ => "ordinary" },
        harm = r.Kind == "safety",
        touches = r.Kind switch { "privacy" => "privacy", "trade-secret" => "tradeSecret", _ => "nobody" },
        publicInterest = false,
        extent = r.Kind == "part" ? "part" : "whole",
        released = CaseTexts.Write(r.Key, "released"),
    });

    private static int VersionOf(WorkItem item, string field) =>
        item.Content.Where(c => c.Field == field).SelectMany(c => c.References).Select(YearTexts.VersionOf).FirstOrDefault();
}
