using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>Who sees the instance, or some of its fields, beyond performers and candidates.</summary>
/// <param name="Who">The people.</param>
/// <param name="Fields">The fields; empty for the whole instance.</param>
internal sealed record ReaderPlan(PeoplePlan Who, ImmutableArray<int> Fields);
