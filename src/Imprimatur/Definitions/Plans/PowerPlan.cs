using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A power: what is not listed nobody may do.</summary>
/// <param name="Kind">Which.</param>
/// <param name="By">Who has it.</param>
/// <param name="In">The steps in which; empty for all.</param>
/// <param name="Who">For added participants, who may be added; null for the step's candidates.</param>
internal sealed record PowerPlan(PowerKind Kind, PeoplePlan By, ImmutableArray<int> In, PeoplePlan? Who);
