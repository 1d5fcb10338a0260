using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A node of a JSON text that knows where it stands. Immutable.</summary>
/// <param name="position">Where the node's first character stands.</param>
public abstract class JsonNode(SourcePosition position)
{
    /// <summary>Where the node's first character stands.</summary>
    public SourcePosition Position { get; } = position;

    /// <summary>The word for this kind of node in messages: <c>an object</c>, <c>a text</c>.</summary>
    public abstract string Kind { get; }
}
