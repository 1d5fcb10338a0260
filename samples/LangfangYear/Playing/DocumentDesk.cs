using LangfangYear.Planning;
using LangfangYear.Texts;

namespace LangfangYear.Playing;

/// <summary>How people work on official documents (<c>official-document</c>).</summary>
internal static class DocumentDesk
{
    private static readonly string[] Kinds = ["notice", "opinion", "notice", "decision", "publicNotice"];

    /// <summary>What is done at a step.</summary>
    /// <param name="item">The document.</param>
    /// <param name="step">The step.</param>
    /// <param name="version">The version of the text that lies there; 0 for none.</param>
    /// <param name="element">The unit that is consulted, on the step for each unit.</param>
    /// <returns>The act, or null where nobody here acts.</returns>
    public static Act? At(PlannedItem item, string step, int version, string? element)
    {
        var sendsBack = item.Story.SendsBack(step, version);
        return step switch
        {
            "draft" => Draft(item, version),
            "countersign" => sendsBack && element == item.Story.Consulted[^1] ? new Act("object", Comment: "与我单位职责不符，请修改") : new Act("agree"),
            "check" or "legalityReview" or "secrecyReview" or "signOff" when sendsBack => new Act("return", Comment: "请修改后重报", To: "draft"),
            "check" => new Act("pass", new { normative = true }),
            "legalityReview" => new Act("pass"),
            "secrecyReview" => Review(item),
            "signOff" => new Act("sign"),
            "recheck" when item.Story.Amended && version == item.Story.Returns.Length + 1 => new Act("done", new { body = YearTexts.Write(item, version + 1) }),
            "recheck" or "print" or "archive" => new Act("done"),
            _ => null,
        };
    }

    private static Act Draft(PlannedItem item, int version)
    {
        if (item.Story.Fate == Fate.Abandoned) return new Act("abandon");
        return new Act("submit", new
        {
            title = YearTexts.Title(item),
            kind = Kinds[item.Number % Kinds.Length],
            theme = item.Theme,
            body = YearTexts.Write(item, version + 1),
            consultedUnits = item.Story.Consulted.ToArray(),
        });
    }

    private static Act Review(PlannedItem item) => item.Story.Fate switch
    {
        Fate.Classified => new Act("classify", new { secrecy = "secret" }, "内容涉及国家秘密"),
        Fate.Internal => new Act("clear", new { secrecy = "none", personalData = false, nature = "internal" }),
        _ => new Act("clear", new { secrecy = "none", personalData = item.Story.Fate == Fate.Private }),
    };
}
