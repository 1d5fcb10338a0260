using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the fields of a definition.</summary>
internal static class FieldReader
{
    /// <summary>The names of the types and their kinds, without lists.</summary>
    private static readonly ImmutableSortedDictionary<string, FieldKind> Kinds = new Dictionary<string, FieldKind>
    {
        ["string"] = FieldKind.String,
        ["boolean"] = FieldKind.Boolean,
        ["number"] = FieldKind.Number,
        ["date"] = FieldKind.Date,
        ["dateTime"] = FieldKind.DateTime,
        ["person"] = FieldKind.Person,
        ["unit"] = FieldKind.Unit,
        ["party"] = FieldKind.Party,
        ["content"] = FieldKind.Content,
        ["reply"] = FieldKind.Reply,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The table <c>fields</c>.</summary>
    public static ImmutableArray<FieldModel> Table(ReadingContext context, JsonObjectNode? table)
    {
        var fields = ImmutableArray.CreateBuilder<FieldModel>();
        foreach (var entry in context.Entries(table, "`fields`"))
        {
            var name = context.Declared(entry, "a field", isField: true);
            if (context.Open(entry.Value, $"the field {UserText.Quote(name.Text)}") is { } o) fields.Add(Field(context, name, o));
        }

        return fields.ToImmutable();
    }

    /// <summary>Reads the name of a type; null when there is none of that name, which is reported.</summary>
    public static (FieldKind Kind, FieldKind Element)? Type(ReadingContext context, JsonTextNode text)
    {
        var isList = text.Text.StartsWith("list<", StringComparison.Ordinal) && text.Text.EndsWith('>');
        if (Kinds.TryGetValue(isList ? text.Text[5..^1] : text.Text, out var kind)) return isList ? (FieldKind.List, kind) : (kind, default);
        var names = Kinds.Keys.Append("list<string>").ToList();
        context.Bag.Error(DefinitionCodes.UnknownWord, text.Position, $"{UserText.Quote(text.Text)} is no type", NearestName.Help(text.Text, names));
        return null;
    }

    private static FieldModel Field(ReadingContext context, Name name, JsonObjectReader o)
    {
        var type = o.Text("type", required: true) is { } text ? Type(context, text) : null;
        var field = new FieldModel
        {
            Name = name,
            Kind = type?.Kind,
            Element = type?.Element ?? default,
            OneOf = o.Array("oneOf") is { } list ? OneOf(context, list) : default,
            Min = Bound(context, o, "min"),
            Max = Bound(context, o, "max"),
            Default = o.Optional("default")?.Value,
            Personal = o.Boolean("personal")?.Value ?? false,
            Index = o.Boolean("index")?.Value ?? false,
            Labels = context.Labels(o),
        };
        o.Finish();
        return field;
    }

    private static ImmutableArray<FieldChoice> OneOf(ReadingContext context, JsonArrayNode list)
    {
        var choices = ImmutableArray.CreateBuilder<FieldChoice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (list.Items.IsEmpty)
            context.Bag.Error(JsonCodes.BadValue, list.Position, "an empty `oneOf` leaves no value", "name the values, or leave `oneOf` out");
        foreach (var item in context.Items(list, "`oneOf`"))
        {
            if (Choice(context, item) is not { } choice) continue;
            if (choice.Is.Text.Length == 0)
                context.Bag.Error(JsonCodes.BadValue, choice.Is.At, "the empty text is no value", "leave it out: a field without a value is missing");
            else if (!seen.Add(choice.Is.Text))
                context.Bag.Error(DefinitionCodes.Twice, choice.Is.At, $"{UserText.Quote(choice.Is.Text)} stands twice in `oneOf`", "leave one out");
            else choices.Add(choice);
        }

        return choices.ToImmutable();
    }

    private static FieldChoice? Choice(ReadingContext context, JsonNode item)
    {
        if (item is JsonTextNode text) return new FieldChoice(new Name(text.Text, text.Position), null);
        if (item is not JsonObjectNode)
        {
            JsonObjectReader.WrongKind(item, "an element of `oneOf`", "a text, or an object with `is` and `title`", context.Bag);
            return null;
        }

        var o = new JsonObjectReader((JsonObjectNode)item, context.Bag);
        var value = o.Text("is", required: true);
        LocalizedText? title = context.Labels(o).Title;
        o.Finish();
        return value is null ? null : new FieldChoice(new Name(value.Text, value.Position), title);
    }

    private static Number? Bound(ReadingContext context, JsonObjectReader o, string property)
    {
        if (o.Optional(property)?.Value is not { } node) return null;
        if (node is JsonNumberNode number && Number.TryParse(number.Raw, out var value)) return value;
        JsonObjectReader.WrongKind(node, UserText.Quote(property), "a number", context.Bag);
        return null;
    }
}
