using Imprimatur.Calendars;

namespace Imprimatur.Definitions.Plans;

/// <summary>A notice before a clock expires.</summary>
/// <param name="Before">How long before.</param>
/// <param name="Notify">Whom it tells.</param>
internal sealed record AlertPlan(Term Before, PeoplePlan Notify);
