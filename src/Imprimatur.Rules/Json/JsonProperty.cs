using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>A property of a JSON object.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="Position">Where the name's opening quote stands.</param>
/// <param name="Value">Its value.</param>
public sealed record JsonProperty(string Name, SourcePosition Position, JsonNode Value);
