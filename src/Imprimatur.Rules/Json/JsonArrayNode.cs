using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON array.</summary>
/// <param name="position">Where the opening bracket stands.</param>
/// <param name="items">The elements.</param>
public sealed class JsonArrayNode(SourcePosition position, ImmutableArray<JsonNode> items) : JsonNode(position)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<JsonNode> Items { get; } = items;

    /// <inheritdoc />
    public override string Kind => "a list";
}
