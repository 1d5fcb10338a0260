using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions;

/// <summary>A catalog was asked for whose files have errors.</summary>
/// <param name="diagnostics">All findings.</param>
public sealed class CatalogException(ImmutableArray<Diagnostic> diagnostics)
    : ImprimaturException("The catalog has errors:" + string.Concat(diagnostics.Where(d => d.Severity == Severity.Error).Take(20).Select(d => "\n" + d)))
{
    /// <summary>All findings, sorted by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
