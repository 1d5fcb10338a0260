using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>A way of starting: by people, who are asked for fields.</summary>
/// <param name="By">Who may start.</param>
/// <param name="Asks">The fields that the start must give.</param>
internal sealed record StartPlan(PeoplePlan By, ImmutableArray<int> Asks);
