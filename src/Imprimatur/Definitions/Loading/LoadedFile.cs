using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Loading;

/// <summary>A file that was read as JSON.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Bag">Where its mistakes go.</param>
/// <param name="Root">Its content, or null when it can't be read at all.</param>
internal sealed record LoadedFile(string Path, FileKind Kind, DiagnosticBag Bag, JsonNode? Root);
