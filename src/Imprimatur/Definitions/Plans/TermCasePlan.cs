using Imprimatur.Calendars;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Definitions.Plans;

/// <summary>A case of a term.</summary>
/// <param name="When">The condition; null for the last case.</param>
/// <param name="Is">The term.</param>
internal sealed record TermCasePlan(Condition? When, Term Is);
