using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conditions;

/// <summary>Reads, type-checks and compiles conditions and expressions; every mistake is a diagnostic at its place.</summary>
public static class ConditionReader
{
    /// <summary>Reads a condition: an object of cells by name, or a text of FEEL that is a boolean.</summary>
    /// <returns>The condition, or null when a mistake was reported.</returns>
    public static Condition? Read(JsonNode node, Vocabulary vocabulary, DiagnosticBag diagnostics) => throw new NotImplementedException();

    /// <summary>Reads a FEEL expression whose value must fit <paramref name="expected"/> (null: any type).</summary>
    /// <returns>The expression, or null when a mistake was reported.</returns>
    public static Expression? ReadExpression(JsonTextNode text, Vocabulary vocabulary, FeelType? expected, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
