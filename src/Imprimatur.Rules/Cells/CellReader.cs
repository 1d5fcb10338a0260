using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary>Reads cells (FORMAT, part 13), checked against the type of their column.</summary>
/// <param name="compiler">Reads FEEL with the names that are known here.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class CellReader(StrictCompiler compiler, DiagnosticBag diagnostics)
{
    private const string Forms =
        "a literal, a list of literals, { \"not\": ... }, { \"from\": ..., \"to\": ... }, { \"contains\": ... }, { \"missing\": true }, "
        + "{ \"any\": true } or { \"feel\": \"...\" }";

    /// <summary>Reads a cell.</summary>
    /// <param name="node">The cell.</param>
    /// <param name="column">The name of what it tests.</param>
    /// <param name="type">Its type.</param>
    /// <returns>The cell, or null when a mistake was reported.</returns>
    public Cell? Read(JsonNode node, string column, FeelType type) => node switch
    {
        JsonArrayNode array => OneOf(array, column, type),
        JsonObjectNode o => Special(o, column, type),
        _ => LiteralReader.Read(node, type, UserText.Quote(column), diagnostics) is { } literal ? new EqualsCell(literal) : null,
    };

    private OneOfCell? OneOf(JsonArrayNode array, string column, FeelType type)
    {
        if (type.Kind == TypeKind.List)
        {
            diagnostics.Error(FeelCodes.BadCell, array.Position, $"{UserText.Quote(column)} is a list, and a list of values says nothing of it",
                "use { \"contains\": ... } or { \"feel\": \"...\" }");
            return null;
        }

        if (array.Items.IsEmpty)
        {
            diagnostics.Error(FeelCodes.BadCell, array.Position, "an empty list of values never holds");
            return null;
        }

        var cells = array.Items.Select(i => Read(i, column, type)).ToList();
        return cells.Contains(null) ? null : new OneOfCell([.. cells.OfType<Cell>()]);
    }

    private Cell? Special(JsonObjectNode node, string column, FeelType type)
    {
        var names = node.Properties.Select(p => p.Name).Order(StringComparer.Ordinal).ToImmutableArray();
        if (names.AsSpan() is ["from"] or ["to"] or ["from", "to"]) return Range(node, column, type);
        if (names is [var name])
        {
            var property = node.Properties[0];
            switch (name)
            {
                case "not":
                    return Not(property.Value, column, type);
                case "contains":
                    return Contains(property, column, type);
                case "missing" when property.Value is JsonBooleanNode missing:
                    return new MissingCell(missing.Value);
                case "any" when property.Value is JsonBooleanNode { Value: true }:
                    return new AnyCell();
                case "feel" when property.Value is JsonTextNode text:
                    return compiler.Tests(text.Text, text.Position, type) is { } tests ? new FeelCell(tests) : null;
                default:
                    break;
            }
        }

        diagnostics.Error(FeelCodes.BadCell, node.Position, $"this is no cell for {UserText.Quote(column)}", $"a cell is {Forms}");
        return null;
    }

    private NotCell? Not(JsonNode node, string column, FeelType type)
    {
        var cell = Read(node, column, type);
        if (cell is AnyCell)
        {
            diagnostics.Error(FeelCodes.BadCell, node.Position, "the opposite of any value never holds");
            return null;
        }

        return cell is null ? null : new NotCell(cell);
    }

    private ContainsCell? Contains(JsonProperty property, string column, FeelType type)
    {
        if (type.Kind is TypeKind.List or TypeKind.Any)
            return LiteralReader.Read(property.Value, type.Element ?? FeelType.Any, $"an element of {UserText.Quote(column)}", diagnostics) is { } element
                ? new ContainsCell(element) : null;
        diagnostics.Error(FeelCodes.WrongType, property.Position,
            $"{UserText.Quote(column)} is a {TypeRelations.Name(type)}, and only a list contains something");
        return null;
    }

    private RangeCell? Range(JsonObjectNode node, string column, FeelType type)
    {
        if (!TypeRelations.IsOrdered(type))
        {
            diagnostics.Error(FeelCodes.WrongType, node.Position, $"{UserText.Quote(column)} is a {TypeRelations.Name(type)}, which has no order");
            return null;
        }

        var before = diagnostics.Count;
        var from = node.TryGet("from", out var low) ? End(low.Value, column, type) : null;
        var to = node.TryGet("to", out var high) ? End(high.Value, column, type) : null;
        if (diagnostics.Count > before) return null;
        if (from is not null && to is not null && Ordering.Of(from, to) is not <= 0)
        {
            diagnostics.Error(FeelCodes.NeverHolds, node.Position, "the range is empty: its lower end is above its upper end");
            return null;
        }

        if ((from is NumberValue a && a.Number > type.Max) || (to is NumberValue b && b.Number < type.Min))
        {
            diagnostics.Error(FeelCodes.NeverHolds, node.Position, $"{UserText.Quote(column)} is never in this range",
                type.Max is null ? $"it is at least {type.Min}" : type.Min is null ? $"it is at most {type.Max}" : $"it is from {type.Min} to {type.Max}");
            return null;
        }

        return new RangeCell(from, to);
    }

    /// <summary>An end of a range may lie beyond the bounds of the column.</summary>
    private Value? End(JsonNode node, string column, FeelType type) =>
        LiteralReader.Read(node, type with { Min = null, Max = null, OneOf = default }, UserText.Quote(column), diagnostics);
}
