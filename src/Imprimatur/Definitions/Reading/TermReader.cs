using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads a term: a text, or cases of which the last has no condition.</summary>
internal static class TermReader
{
    /// <summary>The term of a property; one of no cases when it is missing or wrong, which is reported.</summary>
    public static TermModel Property(ReadingContext context, JsonObjectReader o, string property) =>
        o.Required(property) is { } found ? Read(context, found.Value, UserText.Quote(property)) : new TermModel(o.Node.Position, []);

    /// <summary>A term from a node.</summary>
    public static TermModel Read(ReadingContext context, JsonNode node, string what)
    {
        if (node is JsonTextNode text) return new TermModel(node.Position, context.Term(text) is { } term ? [(null, term, node.Position)] : []);
        if (node is not JsonArrayNode list)
        {
            JsonObjectReader.WrongKind(node, what, "a term or a list of cases", context.Bag);
            return new TermModel(node.Position, []);
        }

        var cases = ImmutableArray.CreateBuilder<(JsonNode?, Term, SourcePosition)>();
        var items = context.Items(list, what).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            if (context.Open(items[i], "a case") is not { } o) continue;
            var when = o.Optional("when")?.Value;
            var term = context.Term(o, "is", required: true);
            o.Finish();
            var isLast = i == items.Count - 1;
            if (isLast && when is not null)
                context.Bag.Error(
                    DefinitionCodes.ClockForm,
                    items[i].Position,
                    "the last case must have no `when`",
                    "say what holds otherwise: `{ \"is\": \"P5BD\" }`");
            if (!isLast && when is null)
                context.Bag.Error(DefinitionCodes.ClockForm, items[i].Position, "a case without `when` hides those after it", "put it last");
            if (term is { } t) cases.Add((when, t, items[i].Position));
        }

        if (items.Count == 0) context.Bag.Error(JsonCodes.BadValue, node.Position, $"{what} has no case", "add `{ \"is\": \"P5BD\" }`");
        return new TermModel(node.Position, cases.ToImmutable());
    }
}
