using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads <c>{ "type": T, "oneOf"?, "min"?, "max"? }</c> as inputs, outputs and fields have it (FORMAT, part 3).</summary>
internal static class FieldTypeReader
{
    private static readonly FeelType Reply = new(TypeKind.Context)
    {
        Entries = ImmutableSortedDictionary<string, FeelType>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("element", FeelType.String).Add("outcome", FeelType.String).Add("by", FeelType.String).Add("at", FeelType.DateTime).Add("text",
                FeelType.String),
    };

    private static readonly Dictionary<string, FeelType> Known = new(StringComparer.Ordinal)
    {
        ["string"] = FeelType.String,
        ["boolean"] = FeelType.Boolean,
        ["number"] = FeelType.Number,
        ["date"] = FeelType.Date,
        ["dateTime"] = FeelType.DateTime,
        ["person"] = FeelType.String,
        ["unit"] = FeelType.String,
        ["party"] = FeelType.String,
        ["content"] = new(TypeKind.Context),
        ["reply"] = Reply,
    };

    /// <summary>Reads the type and its bounds; null when a mistake was reported.</summary>
    public static FeelType? Read(JsonObjectReader reader, DiagnosticBag diagnostics)
    {
        var (type, oneOf, min, max) = (reader.Text("type", required: true), reader.Array("oneOf"), reader.Optional("min"), reader.Optional("max"));
        if (type is null) return null;
        if (Find(type.Text) is not { } found)
        {
            diagnostics.Error(DecisionCodes.BadType, type.Position, $"there is no type {UserText.Quote(type.Text)}",
                NearestName.Help(type.Text, [.. Known.Keys, "list<string>"]));
            return null;
        }

        if (oneOf is not null && Texts(oneOf, found, diagnostics) is var texts) found = WithTexts(found, texts);
        foreach (var (bound, isMin) in new[] { (min, true), (max, false) })
        {
            if (bound is null) continue;
            if (found.Kind != TypeKind.Number || bound.Value is not JsonNumberNode raw || !Number.TryParse(raw.Raw, out var number))
                diagnostics.Error(DecisionCodes.BadType, bound.Position, $"{UserText.Quote(bound.Name)} is a number, and bounds numbers only");
            else found = isMin ? found with { Min = number } : found with { Max = number };
        }

        if (found.Min > found.Max) diagnostics.Error(DecisionCodes.BadType, reader.Node.Position, "`min` is larger than `max`");
        return found;
    }

    private static FeelType? Find(string name)
    {
        if (Known.TryGetValue(name, out var type)) return type;
        return name.StartsWith("list<", StringComparison.Ordinal) && name.EndsWith('>') && Known.TryGetValue(name[5..^1], out var element)
            ? FeelType.ListOf(element) : null;
    }

    private static FeelType WithTexts(FeelType type, ImmutableArray<string> texts) =>
        type.Kind == TypeKind.List ? type with { Element = type.Element! with { OneOf = texts } } : type with { OneOf = texts };

    private static ImmutableArray<string> Texts(JsonArrayNode array, FeelType type, DiagnosticBag diagnostics)
    {
        if ((type.Element ?? type).Kind != TypeKind.String) diagnostics.Error(DecisionCodes.BadType, array.Position, "`oneOf` stands on strings only");
        if (array.Items.IsEmpty) diagnostics.Error(DecisionCodes.BadType, array.Position, "`oneOf` has no value");
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in array.Items)
        {
            if (Text(item, diagnostics) is not { } text) continue;
            if (texts.Contains(text)) diagnostics.Error(DecisionCodes.BadType, item.Position, $"{UserText.Quote(text)} stands in `oneOf` twice");
            else texts.Add(text);
        }

        return texts.ToImmutable();
    }

    private static string? Text(JsonNode item, DiagnosticBag diagnostics)
    {
        if (item is JsonTextNode text) return text.Text;
        if (JsonObjectReader.Open(item, "a value of `oneOf`", diagnostics) is not { } reader) return null;
        var value = reader.Text("is", required: true);
        reader.Allow("title", "because", "basis");
        reader.Finish();
        return value?.Text;
    }
}
