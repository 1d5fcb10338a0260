namespace Imprimatur.Definitions.Model;

/// <summary>An entry of <c>separateFrom</c>: a step, or the writers of a field.</summary>
/// <param name="Step">The step.</param>
/// <param name="WritersOf">The field.</param>
internal sealed record SeparationModel(Name? Step, Name? WritersOf);
