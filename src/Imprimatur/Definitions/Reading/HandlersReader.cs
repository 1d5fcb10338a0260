using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads <c>handlers.json</c>: what services outside take and answer.</summary>
internal static class HandlersReader
{
    public static ImmutableArray<(Name Name, HandlerPlan Plan)> Read(ReadingContext context, JsonNode root)
    {
        var handlers = ImmutableArray.CreateBuilder<(Name, HandlerPlan)>();
        if (context.Open(root, "the list of handlers") is not { } top) return [];
        foreach (var entry in context.Entries(top.Node, "the list of handlers").Where(e => e.Name != "$schema"))
        {
            var name = context.Declared(entry, "a handler");
            if (context.Open(entry.Value, $"the handler {UserText.Quote(name.Text)}") is { } o) handlers.Add((name, Handler(context, name, o)));
        }

        return handlers.ToImmutable();
    }

    private static HandlerPlan Handler(ReadingContext context, Name name, JsonObjectReader o)
    {
        context.Labels(o);
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, (FieldKind, FieldKind)>(StringComparer.Ordinal);
        foreach (var entry in context.Entries(o.Object("inputs"), "`inputs`"))
        {
            context.Declared(entry, "an input");
            if (entry.Value is not JsonTextNode type) JsonObjectReader.WrongKind(entry.Value, UserText.Quote(entry.Name), "the name of a type", context.Bag);
            else if (FieldReader.Type(context, type) is { } kind) inputs[entry.Name] = kind;
        }

        var outcomes = context.References(o, "outcomes", required: true);
        if (outcomes is { Names.IsEmpty: true })
            context.Bag.Error(JsonCodes.BadValue, outcomes.At, "a handler without outcomes never answers", "name at least one");
        var sends = context.References(o, "sends");
        foreach (var unknown in (sends?.Names ?? []).Where(s => !inputs.ContainsKey(s.Text)))
            context.Bag.Error(
                DefinitionCodes.UnknownName,
                unknown.At,
                $"unknown input {UserText.Quote(unknown.Text)}",
                NearestName.Help(unknown.Text, [.. inputs.Keys], "declared"));
        var handler = new HandlerPlan
        {
            Name = name.Text,
            Inputs = inputs.ToImmutable(),
            Outcomes = [.. (outcomes?.Names ?? []).Select(n => n.Text)],
            Public = o.Boolean("public")?.Value ?? false,
            Sends = [.. (sends?.Names ?? []).Select(n => n.Text)],
        };
        o.Finish();
        return handler;
    }
}
