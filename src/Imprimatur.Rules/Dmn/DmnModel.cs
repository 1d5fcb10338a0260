using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn;

/// <summary>A DMN model with those that it imports. Immutable, safe to share between threads.</summary>
/// <param name="name">The name of the model.</param>
/// <param name="space">Its namespace.</param>
/// <param name="elements">All elements by key.</param>
/// <param name="imports">The namespaces that are imported, by the importing namespace and the name of the import.</param>
internal sealed class DmnModel(string name, string space, ImmutableDictionary<string, DrgElement> elements,
    ImmutableDictionary<(string Space, string Import), string> imports)
{
    /// <summary>The name of the model.</summary>
    public string Name { get; } = name;

    /// <summary>Its namespace.</summary>
    public string Space { get; } = space;

    /// <summary>The namespaces that are imported, by the importing namespace and the name of the import.</summary>
    public ImmutableDictionary<(string Space, string Import), string> Imports { get; } = imports;

    /// <summary>All elements by key.</summary>
    public ImmutableDictionary<string, DrgElement> Elements { get; } = elements;

    /// <summary>The element of a name in the model itself, else in an imported one; null when there is none.</summary>
    /// <param name="wanted">The name.</param>
    /// <param name="within">The namespace to look in, or null.</param>
    /// <param name="kinds">The kinds that will do, the better ones first.</param>
    public DrgElement? Find(string wanted, string? within, params ReadOnlySpan<DrgKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var found = Elements.Values
                .Where(e => e.Kind == kind && e.Name == wanted)
                .OrderBy(e => !e.Key.StartsWith((within ?? Space) + "#", StringComparison.Ordinal))
                .ThenBy(e => e.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (found is not null) return found;
        }

        return null;
    }
}
