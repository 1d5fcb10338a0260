using System.Collections.Immutable;
using System.Text;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Types of DMN as fields of ours.</summary>
internal static class FieldJson
{
    private const int MostLevels = 20;

    private static readonly Dictionary<TypeKind, string> Words = new()
    {
        [TypeKind.String] = "string",
        [TypeKind.Boolean] = "boolean",
        [TypeKind.Number] = "number",
        [TypeKind.Date] = "date",
        [TypeKind.DateTime] = "dateTime",
    };

    /// <summary>The field, or null when no field of ours has this type.</summary>
    /// <param name="reference">The type.</param>
    /// <param name="items">The types that the model declares.</param>
    public static JObject? Of(string? reference, ImmutableArray<ItemDefinition> items)
    {
        if (reference is null) return null;
        var (isList, allowed) = (false, default(string));
        for (var level = 0; level < MostLevels; level++)
        {
            if (items.FirstOrDefault(i => i.Name == reference) is not { } item) return Built(reference, isList, allowed);
            if (!item.Components.IsEmpty || item.Function is not null || item.TypeRef is null || item.TypeConstraint is { Length: > 0 }) return null;
            if (item.AllowedValues is { Length: > 0 } && allowed is not null) return null;
            if (item.IsCollection && (isList || allowed is not null)) return null;
            (isList, allowed, reference) = (isList || item.IsCollection, item.AllowedValues is { Length: > 0 } a ? a : allowed, item.TypeRef);
        }

        return null;
    }

    /// <summary>The type that a field has; null when it is no field.</summary>
    public static FeelType? TypeOf(JObject field)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(field.ToString()));
        var bag = new DiagnosticBag("");
        return JsonReader.Read(stream, bag, new JsonLimits()) is JsonObjectNode node ? FieldTypeReader.Read(new JsonObjectReader(node, bag), bag) : null;
    }

    private static JObject? Built(string reference, bool isList, string? allowed)
    {
        if (TypeNames.Find(reference) is not { } type) return null;
        if (type is { Kind: TypeKind.List, Element: { } element } && !isList) (type, isList) = (element, true);
        if (!Words.TryGetValue(type.Kind, out var word)) return null;
        var field = new JObject(new JProperty("type", isList ? $"list<{word}>" : word));
        return allowed is null || Bound(field, type, isList, FeelJson.Parse(allowed, p => p.ReadUnaryTests())) ? field : null;
    }

    /// <summary>Adds what the unary tests allow; false when that can't be said.</summary>
    private static bool Bound(JObject field, FeelType type, bool isList, AnyOfTest? tests)
    {
        if (tests is null || tests.Negated || tests.Tests.IsEmpty) return false;
        if (type.Kind == TypeKind.String)
        {
            var texts = tests.Tests.Select(t => t is ExpressionTest { Expression: LiteralNode { Value: StringValue s } } ? s.Text : null).ToList();
            if (texts.Contains(null)) return false;
            field.Add("oneOf", new JArray(texts.Distinct()));
            return true;
        }

        if (type.Kind == TypeKind.Boolean) return tests.Tests.Length == 2;
        if (type.Kind != TypeKind.Number || isList || tests.Tests is not [var only]) return false;
        var (min, max) = only switch
        {
            ComparisonTest { Operator: ComparisonOperator.GreaterOrEqual } c => (FeelJson.Literal(c.Operand, type), null),
            ComparisonTest { Operator: ComparisonOperator.LessOrEqual } c => (null, FeelJson.Literal(c.Operand, type)),
            ExpressionTest { Expression: RangeNode { LowIncluded: true, HighIncluded: true } r } => (FeelJson.Literal(r.Low, type), FeelJson.Literal(r.High,
                type)),
            _ => (default(JToken), default(JToken)),
        };
        if (min is not null) field.Add("min", min);
        if (max is not null) field.Add("max", max);
        return field.Count > 1;
    }
}
