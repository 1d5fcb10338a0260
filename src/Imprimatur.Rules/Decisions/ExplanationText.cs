namespace Imprimatur.Rules.Decisions;

/// <summary>Tells explanations in words.</summary>
public static class ExplanationText
{
    /// <summary>An explanation in sentences, a line each: the answer with its reasons, those of decisions that fed it first, then each rule that nearly
    /// matched.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="culture">A culture's name such as <c>zh-CN</c>; null stands for English.</param>
    public static string In(this DecisionExplanation explanation, string? culture) =>
        culture is not null && culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? ChineseExplanation.Of(explanation) : EnglishExplanation.Of(explanation);
}
