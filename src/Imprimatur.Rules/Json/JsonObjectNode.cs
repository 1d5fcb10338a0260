using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON object; its properties keep their order and are unique (the reader refuses doubles).</summary>
/// <param name="position">Where the opening brace stands.</param>
/// <param name="properties">The properties in the order of the text.</param>
public sealed class JsonObjectNode(SourcePosition position, ImmutableArray<JsonProperty> properties) : JsonNode(position)
{
    private const int LinearUpTo = 16;

    private readonly Dictionary<string, JsonProperty>? _byName =
        properties.Length > LinearUpTo ? properties.ToDictionary(p => p.Name, StringComparer.Ordinal) : null;

    /// <summary>The properties in the order of the text.</summary>
    public ImmutableArray<JsonProperty> Properties { get; } = properties;

    /// <inheritdoc />
    public override string Kind => "an object";

    /// <summary>Finds a property by its exact name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonProperty? property)
    {
        if (_byName is not null) return _byName.TryGetValue(name, out property);
        foreach (var candidate in Properties)
        {
            if (candidate.Name == name)
            {
                property = candidate;
                return true;
            }
        }

        property = null;
        return false;
    }
}
