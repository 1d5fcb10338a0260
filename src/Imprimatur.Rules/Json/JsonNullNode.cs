using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A JSON <c>null</c>.</summary>
/// <param name="position">Where its first character stands.</param>
public sealed class JsonNullNode(SourcePosition position) : JsonNode(position)
{
    /// <inheritdoc />
    public override string Kind => "null";
}
