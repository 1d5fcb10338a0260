using System.Collections.Immutable;
using System.Xml.Linq;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A DMN model as it is written: read from XML and written to it, compiled to be evaluated.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace.</param>
internal sealed record DmnDefinitions(string Name, string Namespace) : DmnPart
{
    /// <summary>The imports.</summary>
    public ImmutableArray<DmnImport> Imports { get; init; } = [];

    /// <summary>The types that it declares.</summary>
    public ImmutableArray<ItemDefinition> Items { get; init; } = [];

    /// <summary>The elements of its graph.</summary>
    public ImmutableArray<DmnElement> Elements { get; init; } = [];

    /// <summary>Notes, groups, organisations and diagrams, which mean nothing to an evaluation, in their order.</summary>
    public ImmutableArray<XElement> Others { get; init; } = [];

    /// <summary>The prefixes that it declares for namespaces that are not DMN's.</summary>
    public ImmutableArray<(string Prefix, string Namespace)> Prefixes { get; init; } = [];

    /// <summary>The expression language, or null for FEEL.</summary>
    public string? ExpressionLanguage { get; init; }

    /// <summary>The type language, or null for FEEL.</summary>
    public string? TypeLanguage { get; init; }

    /// <summary>The tool that wrote it, or null.</summary>
    public string? Exporter { get; init; }

    /// <summary>That tool's version, or null.</summary>
    public string? ExporterVersion { get; init; }
}
