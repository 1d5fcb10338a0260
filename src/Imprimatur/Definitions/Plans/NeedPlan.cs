using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>An approval that a step needs.</summary>
/// <param name="Approval">The step whose approval is needed.</param>
/// <param name="When">Takes the need away only when definitely false; null for always.</param>
/// <param name="Otherwise">Where the token goes when the approval is not valid.</param>
internal sealed record NeedPlan(int Approval, Condition? When, int Otherwise);
