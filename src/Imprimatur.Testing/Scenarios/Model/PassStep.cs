using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>Time passes; every timer on the way fires at its own instant.</summary>
/// <param name="At">Where it stands in its file.</param>
/// <param name="Days">Calendar days.</param>
/// <param name="Time">Time beside days.</param>
/// <param name="Until">The moment up to which it passes, instead.</param>
internal sealed record PassStep(SourcePosition At, int Days, TimeSpan Time, DateTimeOffset? Until) : ScenarioStep(At);
