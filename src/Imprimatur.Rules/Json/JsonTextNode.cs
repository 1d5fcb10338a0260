using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON string.</summary>
/// <param name="position">Where the opening quote stands.</param>
/// <param name="text">The unescaped text.</param>
public sealed class JsonTextNode(SourcePosition position, string text) : JsonNode(position)
{
    /// <summary>The unescaped text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc />
    public override string Kind => "a text";
}
