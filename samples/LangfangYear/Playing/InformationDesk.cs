using LangfangYear.Planning;
using LangfangYear.Texts;

namespace LangfangYear.Playing;

/// <summary>How people work on information that is no document (<c>proactive-disclosure</c>).</summary>
internal static class InformationDesk
{
    /// <summary>What is done at a step.</summary>
    /// <param name="item">The item.</param>
    /// <param name="step">The step.</param>
    /// <param name="version">The version of the text that lies there; 0 for none.</param>
    /// <returns>The act, or null where nobody here acts.</returns>
    public static Act? At(PlannedItem item, string step, int version) => step switch
    {
        "prepare" when item.Story.Fate == Fate.Abandoned => new Act("abandon"),
        "prepare" => new Act("submit", new { title = YearTexts.Title(item), body = YearTexts.Write(item, version + 1) }),
        "secrecyReview" when item.Story.SendsBack(step, version) => new Act("return", Comment: "表述不准确，请核实后重报"),
        "secrecyReview" when item.Story.Fate == Fate.Classified => new Act("classify", new { secrecy = "confidential" }, "内容涉及国家秘密"),
        "secrecyReview" when item.Story.Fate == Fate.Internal => new Act("clear", new { secrecy = "none", personalData = false, nature = "internal" }),
        "secrecyReview" => new Act("clear", new { secrecy = "none", personalData = item.Story.Fate == Fate.Private }),
        _ => null,
    };
}
