using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>What came of reading a folder of seeds: all findings, and the seeds when none of them is an error. Immutable.</summary>
/// <param name="Diagnostics">All findings, sorted by file and place.</param>
/// <param name="Seeds">The seeds, or null when there are errors.</param>
public sealed record SeedsReading(ImmutableArray<Diagnostic> Diagnostics, CitySeeds? Seeds);
