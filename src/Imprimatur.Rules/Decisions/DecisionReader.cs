using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads <c>*.decision.json</c>: one decision, or several that may feed each other.</summary>
public static class DecisionReader
{
    /// <summary>Reads, type-checks and compiles the decisions of a file.</summary>
    /// <returns>The decisions without errors; look at <paramref name="diagnostics"/> for the rest.</returns>
    public static ImmutableArray<Decision> Read(JsonNode root, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
