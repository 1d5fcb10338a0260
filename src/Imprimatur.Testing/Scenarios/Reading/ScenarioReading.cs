using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>What reading a file of scenarios found.</summary>
/// <param name="File">The file; null when it has errors.</param>
/// <param name="Diagnostics">All that was found.</param>
public sealed record ScenarioReading(ScenarioFile? File, ImmutableArray<Diagnostic> Diagnostics);
