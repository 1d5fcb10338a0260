using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON number, kept as it is written so that no digit is lost.</summary>
/// <param name="position">Where its first character stands.</param>
/// <param name="raw">The number as it is written.</param>
public sealed class JsonNumberNode(SourcePosition position, string raw) : JsonNode(position)
{
    /// <summary>The number as it is written.</summary>
    public string Raw { get; } = raw;

    /// <inheritdoc />
    public override string Kind => "a number";
}
