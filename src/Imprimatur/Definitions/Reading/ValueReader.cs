using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads values (plain, of a field, by FEEL) and tables of them.</summary>
internal static class ValueReader
{
    /// <summary>A table of values by name (<c>set</c>, <c>with</c>, <c>sets</c>, <c>passes</c>).</summary>
    public static ImmutableArray<AssignmentModel> Table(ReadingContext context, JsonObjectReader o, string property)
    {
        var read = ImmutableArray.CreateBuilder<AssignmentModel>();
        foreach (var entry in context.Entries(o.Object(property), UserText.Quote(property)))
        {
            if (Read(context, entry.Value) is { } value) read.Add(new AssignmentModel(new Name(entry.Name, entry.Position), value));
        }

        return read.ToImmutable();
    }

    /// <summary>One value; null when a mistake was reported.</summary>
    public static ValueModel? Read(ReadingContext context, JsonNode node)
    {
        if (node is JsonNullNode)
        {
            context.Bag.Error(JsonCodes.BadValue, node.Position, "null is no value", "leave the name out: a field never becomes missing again");
            return null;
        }

        if (node is not JsonObjectNode o) return new ValueModel(node, null, null);
        var reader = new JsonObjectReader(o, context.Bag);
        var field = context.Reference(reader, "field");
        var feel = reader.Text("feel");
        reader.Finish();
        if ((field is null) != (feel is null)) return new ValueModel(null, field, feel);
        if (o.Properties.Length != 1)
            context.Bag.Error(
                DefinitionCodes.BadForm,
                o.Position,
                "a value is plain, or has `field` or `feel`",
                "for example `{ \"field\": \"title\" }` or `{ \"feel\": \"today()\" }`");
        return null;
    }
}
