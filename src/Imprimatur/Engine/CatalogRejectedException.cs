using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Engine;

/// <summary>The catalog cannot be put in force; carries everything that was found.</summary>
public sealed class CatalogRejectedException : ImprimaturException
{
    /// <summary>Makes the exception.</summary>
    public CatalogRejectedException()
        : this("The catalog was rejected.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public CatalogRejectedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public CatalogRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from the findings.</summary>
    public CatalogRejectedException(ImmutableArray<Diagnostic> diagnostics)
        : base($"The catalog has {diagnostics.Count(d => d.Severity == Severity.Error)} error(s):\n{string.Join('\n', diagnostics)}") =>
        Diagnostics = diagnostics;

    /// <summary>The findings, errors and warnings; empty when the catalog itself is right.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];
}
