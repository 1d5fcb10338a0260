using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conditions;

/// <summary>Reads, type-checks and compiles conditions and expressions; every mistake is a diagnostic at its place.</summary>
public static class ConditionReader
{
    /// <summary>Reads a condition: an object of cells by name, or a text of FEEL that is a boolean.</summary>
    /// <returns>The condition, or null when a mistake was reported.</returns>
    public static Condition? Read(JsonNode node, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case JsonTextNode text:
                return Compiler(vocabulary, diagnostics).Expression(text.Text, text.Position, FeelType.Boolean) is { } compiled
                    ? new FeelCondition(vocabulary, compiled) : null;
            case JsonObjectNode { Properties.IsEmpty: true }:
                diagnostics.Error(FeelCodes.BadCell, node.Position, "the condition says nothing", "leave it out, or write a cell");
                return null;
            case JsonObjectNode cells:
                return Cells(cells, vocabulary, diagnostics);
            default:
                JsonObjectReader.WrongKind(node, "a condition", "an object of cells or a text of FEEL", diagnostics);
                return null;
        }
    }

    /// <summary>Reads a FEEL expression whose value must fit <paramref name="expected"/> (null: any type).</summary>
    /// <returns>The expression, or null when a mistake was reported.</returns>
    public static Expression? ReadExpression(JsonTextNode text, Vocabulary vocabulary, FeelType? expected, DiagnosticBag diagnostics) =>
        Compiler(vocabulary, diagnostics).Expression(text.Text, text.Position, expected) is { } compiled ? new FeelExpression(vocabulary, compiled) : null;

    private static CellsCondition? Cells(JsonObjectNode node, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var reader = new CellReader(Compiler(vocabulary, diagnostics), diagnostics);
        var cells = ImmutableArray.CreateBuilder<(int, Cell)>();
        foreach (var property in node.Properties)
        {
            var slot = vocabulary.SlotOf(property.Name);
            if (slot < 0)
            {
                var help = NearestName.Help(property.Name, [.. vocabulary.Names.Select(n => n.Name)]);
                diagnostics.Error(FeelCodes.UnknownName, property.Position, $"nothing is called {UserText.Quote(property.Name)} here", help);
            }
            else if (reader.Read(property.Value, property.Name, vocabulary.At(slot).Type) is { } cell)
            {
                cells.Add((slot, cell));
            }
        }

        return cells.Count == node.Properties.Length ? new CellsCondition(vocabulary, cells.ToImmutable()) : null;
    }

    private static StrictCompiler Compiler(Vocabulary vocabulary, DiagnosticBag diagnostics) => new(
        vocabulary.Names.ToDictionary(n => n.Name, n => n.Type, StringComparer.Ordinal),
        vocabulary.Names.Where(n => n.Optional).Select(n => n.Name).ToHashSet(StringComparer.Ordinal),
        diagnostics);
}
