using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>Reads JSON strictly (RFC 8259, UTF-8, no comments, no doubles) into nodes that know their place, within limits.</summary>
public static class JsonReader
{
    /// <summary>Reads a file's bytes.</summary>
    /// <returns>The root node, or null when a mistake was reported.</returns>
    public static JsonNode? Read(Stream stream, DiagnosticBag diagnostics, JsonLimits limits) => throw new NotImplementedException();
}
