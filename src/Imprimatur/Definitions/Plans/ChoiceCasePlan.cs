using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>A case of a choice.</summary>
/// <param name="When">The condition.</param>
/// <param name="To">The step.</param>
internal sealed record ChoiceCasePlan(Condition When, int To);
