using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>A unit of the administration. Immutable.</summary>
/// <param name="Id">The id by which posts and fields name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">The code that it puts into document numbers (发文机关代字).</param>
/// <param name="Level">Where it stands: <c>government</c>, <c>department</c> or <c>county</c>.</param>
/// <param name="Named">Whether the report names it; the others are known from the city's administration of that time.</param>
public sealed record Unit(string Id, LocalizedText Name, string Code, string Level, bool Named);
