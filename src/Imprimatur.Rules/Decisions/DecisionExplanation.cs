using System.Collections.Immutable;

namespace Imprimatur.Rules.Decisions;

/// <summary>Why a decision answered as it did.</summary>
/// <param name="Decision">The decision's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Outputs">The names of its outputs, in the order of the result's values.</param>
/// <param name="Inputs">The inputs that it read, its own in their order.</param>
/// <param name="Result">What it answered, by which rules, on what basis.</param>
/// <param name="Near">
/// The rules that matched but for one cell; if there are none, those with the fewest cells that did not hold. With the hit policy <c>first</c> only rules
/// before the one that decided: those after it were not asked. At most <see cref="MostNear"/>, in the order of the table.
/// </param>
/// <param name="NearCount">How many such rules there are.</param>
/// <param name="Feeders">The explanations of the decisions of the same file that gave its inputs.</param>
public sealed record DecisionExplanation(
    string Decision, int Version, LocalizedText? Title, ImmutableArray<string> Outputs, ImmutableArray<InputReading> Inputs, DecisionResult Result,
    ImmutableArray<NearRule> Near, int NearCount, ImmutableArray<DecisionExplanation> Feeders)
{
    /// <summary>The most rules that nearly matched which are told.</summary>
    public const int MostNear = 20;
}
