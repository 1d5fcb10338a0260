using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>A branch of a block.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Graph">The ordinal of its graph.</param>
/// <param name="When">Entered only when this definitely holds; null for always. Unknown holds the block.</param>
internal sealed record BranchPlan(string Name, int Graph, Condition? When);
