using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions;

/// <summary>What came of reading a catalog: all findings, and the catalog when none of them is an error. Immutable.</summary>
/// <param name="Diagnostics">All findings, sorted by file and place.</param>
/// <param name="Catalog">The catalog, or null when there are errors.</param>
public sealed record CatalogReading(ImmutableArray<Diagnostic> Diagnostics, Catalog? Catalog)
{
    /// <summary>The files that were read, sorted by path; those that mean nothing to a catalog (schemas, tests) are not among them.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The definition of the file that was read alone, beside what it calls; null where a folder was read, the file holds none, or there are
    /// errors.</summary>
    public DefinitionSummary? Definition { get; init; }

    /// <summary>The catalog, where it must be there.</summary>
    /// <exception cref="CatalogException">The files have errors; the message lists them.</exception>
    public Catalog GetCatalogOrThrow() => Catalog ?? throw new CatalogException(Diagnostics);
}
