using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Json;

/// <summary>What the gate notes of a token: where it begins, and how a number was written.</summary>
internal readonly record struct JsonMark(SourcePosition Position, string? RawNumber);
