namespace Imprimatur.Rules.Analysis;

/// <summary>What lies outside the analysable part: nothing is assumed of it but what <see cref="Why"/> says.</summary>
/// <param name="Rule">The rule; null when it is not one rule's.</param>
/// <param name="Place">The input, condition or output.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Why">Why it can't be looked through, and how it is taken.</param>
public sealed record OutsidePart(string? Rule, string Place, string Text, string Why)
{
    /// <summary>Whether it is the cell of a rule.</summary>
    internal bool IsCell { get; init; }
}
