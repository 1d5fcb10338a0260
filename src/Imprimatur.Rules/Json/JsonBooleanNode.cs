using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON <c>true</c> or <c>false</c>.</summary>
/// <param name="position">Where its first character stands.</param>
/// <param name="value">The value.</param>
public sealed class JsonBooleanNode(SourcePosition position, bool value) : JsonNode(position)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc />
    public override string Kind => "a boolean";
}
