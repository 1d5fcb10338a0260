using Imprimatur.Rules.Analysis;

namespace Imprimatur.Rules.Review;

/// <summary>A rule that inputs lose or gain, of tables that put the outputs of all rules together that match.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsGained">Whether the new version has it there; else the old one has.</param>
/// <param name="Gives">What it gives by itself.</param>
public sealed record RuleChange(string Rule, bool IsGained, Answer Gives)
{
    /// <summary>The change in words.</summary>
    public override string ToString() => $"{(IsGained ? "gains" : "loses")} `{Rule}` ({Gives})";
}
