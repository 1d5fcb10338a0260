using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON object; its properties keep their order and are unique (the reader refuses doubles).</summary>
/// <param name="position">Where the opening brace stands.</param>
/// <param name="properties">The properties in the order of the text.</param>
public sealed class JsonObjectNode(SourcePosition position, ImmutableArray<JsonProperty> properties) : JsonNode(position)
{
    /// <summary>The properties in the order of the text.</summary>
    public ImmutableArray<JsonProperty> Properties { get; } = properties;

    /// <inheritdoc />
    public override string Kind => "an object";

    /// <summary>Finds a property by its exact name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonProperty? property)
    {
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
